package org.bylaw.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bylaw.account.drift.AccountEvaluation;
import org.bylaw.account.drift.StoredAccount;
import org.bylaw.account.drift.StoredHealth;
import org.bylaw.account.drift.StoredLiquidationTerms;
import org.bylaw.account.drift.StoredMarket;
import org.bylaw.account.drift.StoredMoment;
import org.bylaw.account.drift.StoredPnlTerms;
import org.bylaw.account.drift.StoredPosition;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.MarginTerms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A hundred thousand accounts on Drift's larger markets, each with three cross positions and an isolated one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AccountBenchmark {

    private static final int ACCOUNTS = 100_000;
    private static final int POSITIONS = 4;
    private static final long SEED = 20261121;
    private static final long BUFFER = 200;

    /** SOL-PERP, ETH-PERP, BTC-PERP and XRP-PERP of drift-labs/protocol-v2's fixtures of 2025 and 2026. */
    private final List<StoredMarket> markets = List.of(
            market("0.05", "0.03", "0.00005"),
            market("0.05", "0.02", "0.00025"),
            market("0.05", "0.03", "0.0019"),
            market("0.1", "0.065", "0.00025"));

    private final List<StoredMoment> moments =
            List.of(moment(150_000_000L), moment(3_000_000_000L), moment(90_000_000_000L), moment(2_000_000L));

    private List<StoredAccount> accounts = List.of();

    private static StoredMarket market(String initial, String maintenance, String imfFactor) {
        return new StoredMarket(
                new SizePremiumSchedule(new MarginTerms.SizePremium(
                        new BigDecimal(initial), new BigDecimal(maintenance), new BigDecimal(imfFactor))),
                null,
                new StoredPnlTerms(10_000, 10_000, 1_000, 0),
                new StoredLiquidationTerms(7_500, 7_500, 0),
                10_000_000,
                false);
    }

    private static StoredMoment moment(long price) {
        return new StoredMoment(price, 1_000_000, 0);
    }

    /** Makes the accounts, the same in every run. */
    @Setup
    public void accounts() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<StoredAccount> made = new ArrayList<>();
        for (int account = 0; account < ACCOUNTS; account++) {
            List<StoredPosition> positions = new ArrayList<>();
            for (int market = 0; market < POSITIONS; market++) {
                positions.add(position(market, random));
            }
            made.add(new StoredAccount(random.nextLong(1_000_000_000_000L), 0, false, positions, List.of()));
        }
        accounts = made;
    }

    /** Worth up to a million dollars, entered within a tenth of the price; the last one isolated. */
    private StoredPosition position(int market, SplittableRandom random) {
        long price = moments.get(market).price();
        long value = random.nextLong(1_000_000, 1_000_000_000_000L);
        long base = value / (price / 1_000) * 1_000_000;
        long paid = value / 100 * random.nextLong(90, 111);
        boolean isLong = random.nextBoolean();
        boolean isolated = market == POSITIONS - 1;
        return new StoredPosition(
                market, isLong ? base : -base, isLong ? -paid : paid, 0, isolated ? value / 10 : 0, isolated);
    }

    /** What all accounts are short of their maintenance margin. */
    @Benchmark
    @OperationsPerInvocation(ACCOUNTS * POSITIONS)
    public long maintenance() {
        return shortages(MarginKind.MAINTENANCE);
    }

    /** What all accounts are short of their initial margin. */
    @Benchmark
    @OperationsPerInvocation(ACCOUNTS * POSITIONS)
    public long initial() {
        return shortages(MarginKind.INITIAL);
    }

    private long shortages(MarginKind kind) {
        long total = 0;
        for (int place = 0; place < ACCOUNTS; place++) {
            StoredAccount account = accounts.get(place);
            StoredHealth cross = AccountEvaluation.cross(account, markets, moments, kind, BUFFER);
            StoredPosition own = account.positions().get(POSITIONS - 1);
            StoredHealth isolated = AccountEvaluation.isolated(
                    own, markets.get(own.market()), moments.get(own.market()), 0, false, kind, BUFFER);
            total += cross.shortageWithBuffer() + isolated.shortageWithBuffer();
        }
        return total;
    }
}
