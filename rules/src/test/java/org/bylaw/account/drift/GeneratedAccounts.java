package org.bylaw.account.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Accounts, their markets and moments from a seed: sizes of every magnitude, prices from dust to a million, profits and losses,
 * limits, borrows, settlement, high-leverage mode.
 */
final class GeneratedAccounts {

    /** One account with all that its margin depends on. */
    record Case(StoredAccount account, List<PlainMarket> markets, List<StoredMoment> moments) {

        List<StoredMarket> stored() {
            return markets.stream().map(PlainMarket::stored).toList();
        }

        Case with(StoredAccount other) {
            return new Case(other, markets, moments);
        }

        Case with(int market, StoredMoment moment) {
            List<StoredMoment> others = new ArrayList<>(moments);
            others.set(market, moment);
            return new Case(account, markets, List.copyOf(others));
        }
    }

    private final SplittableRandom random;
    private final int largestBits;

    /**
     * @param seed of the numbers
     * @param largestBits how many bits a position's size has at most; with 63 some amounts leave 64 bits
     */
    GeneratedAccounts(long seed, int largestBits) {
        this.random = new SplittableRandom(seed);
        this.largestBits = largestBits;
    }

    Case next() {
        int count = random.nextInt(1, 5);
        List<PlainMarket> markets = new ArrayList<>();
        List<StoredMoment> moments = new ArrayList<>();
        List<StoredPosition> positions = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            markets.add(market());
            moments.add(moment());
            positions.add(position(index, moments.get(index).price()));
        }
        List<StoredBorrow> borrows = random.nextInt(3) == 0 ? List.of(borrow()) : List.of();
        StoredAccount account = new StoredAccount(
                random.nextInt(5) == 0 ? -amount(38) : amount(44),
                random.nextInt(2) == 0 ? 0 : random.nextInt(50_000),
                random.nextInt(3) == 0,
                positions,
                borrows);
        return new Case(account, List.copyOf(markets), List.copyOf(moments));
    }

    private PlainMarket market() {
        long initial = random.nextInt(2, 10_001);
        long maintenance = random.nextLong(1, initial);
        boolean mode = random.nextInt(3) == 0;
        long imfFactor = random.nextInt(3) == 0 ? 0 : random.nextLong(1, 1L << random.nextInt(1, 20));
        return new PlainMarket(
                initial,
                maintenance,
                imfFactor,
                mode ? random.nextInt(1, 5_000) : 0,
                mode ? random.nextInt(1, 5_000) : 0,
                new StoredPnlTerms(
                        random.nextInt(10_001),
                        random.nextInt(10_001),
                        random.nextInt(2) == 0 ? 0 : random.nextInt(1_000_000),
                        random.nextInt(2) == 0 ? 0 : amount(50)),
                new StoredLiquidationTerms(
                        random.nextInt(60_000),
                        random.nextInt(30_000),
                        random.nextInt(3) == 0 ? random.nextInt(9_000) : 0),
                random.nextInt(2) == 0 ? 1 : 10_000_000,
                random.nextInt(12) == 0);
    }

    StoredMoment moment() {
        return new StoredMoment(
                random.nextInt(20) == 0 ? random.nextInt(-5, 1) : amount(40),
                random.nextInt(2) == 0 ? 1_000_000 : random.nextLong(900_000, 1_100_000),
                random.nextBoolean() ? amount(55) : -amount(50));
    }

    StoredPosition position(int market, long price) {
        long base = amount(random.nextInt(8, largestBits + 1)) * (random.nextBoolean() ? 1 : -1);
        boolean isolated = random.nextBoolean();
        long quote = random.nextInt(4) == 0 ? signed(45) : nearEntry(base, price);
        return new StoredPosition(
                market,
                random.nextInt(15) == 0 ? 0 : base,
                quote,
                random.nextInt(2) == 0 ? 0 : random.nextInt(65_536),
                isolated ? amount(42) : 0,
                isolated);
    }

    /** What a position entered within a tenth of the price has paid, if that fits. */
    private long nearEntry(long base, long price) {
        long value = PositionMargin.baseValue(base % (1L << 50), price);
        long paid = value + value / 1_000 * random.nextInt(-100, 100);
        return base > 0 ? -paid : paid;
    }

    private StoredBorrow borrow() {
        long maintenance = random.nextInt(10_000, 15_000);
        return new StoredBorrow(amount(40), maintenance + random.nextInt(3_000), maintenance);
    }

    /** Not negative, of up to {@code bits} bits, every magnitude as likely. */
    long amount(int bits) {
        int length = random.nextInt(bits + 1);
        return length == 0 ? 0 : random.nextLong() >>> Long.SIZE - length;
    }

    private long signed(int bits) {
        return random.nextBoolean() ? amount(bits) : -amount(bits);
    }

    SplittableRandom random() {
        return random;
    }
}
