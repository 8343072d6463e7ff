package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.SizeNotAllowedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountEvaluationTest {

    private static final int ACCOUNTS = 30_000;

    /** How many answers of a run were numbers, and how many were refused for what reason. */
    private static final class Tally {
        private int numbers;
        private int tooLarge;
        private int refused;
    }

    @Test
    void accountsOfRealSizesAreWhatThePlainTranscriptionSays() {
        Tally tally = run(new GeneratedAccounts(1, 44));
        assertThat(tally.numbers).isGreaterThan(ACCOUNTS * 5);
        assertThat(tally.tooLarge).isZero();
        assertThat(tally.refused).isZero();
    }

    @Test
    void sizesOfUpTo63BitsAreExactOrRefused() {
        Tally tally = run(new GeneratedAccounts(2, 63));
        assertThat(tally.numbers).isGreaterThan(ACCOUNTS);
        assertThat(tally.tooLarge).isPositive();
    }

    @Test
    void ratiosOf33BitsAreRefusedAsByTheProgram() {
        PlainMarket market =
                new PlainMarket(500, 300, 4_294_967_295L, 0, 0, Markets.NO_PROFIT, Markets.NO_FEES, 1, false);
        StoredPosition position = Markets.isolatedPosition(0, 1L << 50, 0, 0);
        StoredAccount account = new StoredAccount(0, 0, false, List.of(position), List.of());
        List<StoredMoment> moments = List.of(Markets.at(1));
        assertThatThrownBy(() ->
                        PlainAccount.isolated(account, position, List.of(market), moments, MarginKind.INITIAL, 0, 0))
                .isInstanceOf(PlainAccount.Refused.class);
        assertThatThrownBy(() -> isolated(position, market.stored(), moments.get(0), account, MarginKind.INITIAL, 0, 0))
                .isInstanceOf(SizeNotAllowedException.class);
    }

    private static Tally run(GeneratedAccounts generated) {
        Tally tally = new Tally();
        for (int round = 0; round < ACCOUNTS; round++) {
            GeneratedAccounts.Case each = generated.next();
            long buffer = round % 3 * 200L;
            long override = round % 5 == 0 ? generated.random().nextInt(20_000) : 0;
            for (MarginKind kind : MarginKind.values()) {
                compare(each, kind, buffer, override, tally);
            }
        }
        return tally;
    }

    private static void compare(GeneratedAccounts.Case each, MarginKind kind, long buffer, long override, Tally tally) {
        StoredAccount account = each.account();
        List<StoredMarket> markets = each.stored();
        compare(
                tally,
                () -> PlainAccount.cross(account, each.markets(), each.moments(), kind, buffer, override),
                () -> AccountEvaluation.cross(account, markets, each.moments(), kind, buffer, override));
        for (StoredPosition position : account.positions()) {
            if (position.isolated()) {
                compare(
                        tally,
                        () -> PlainAccount.isolated(
                                account, position, each.markets(), each.moments(), kind, buffer, override),
                        () -> isolated(
                                position,
                                markets.get(position.market()),
                                each.moments().get(position.market()),
                                account,
                                kind,
                                buffer,
                                override));
            }
        }
    }

    private static StoredHealth isolated(
            StoredPosition position,
            StoredMarket market,
            StoredMoment moment,
            StoredAccount account,
            MarginKind kind,
            long buffer,
            long override) {
        return AccountEvaluation.isolated(
                position, market, moment, account.maxMarginRatio(), account.highLeverage(), kind, buffer, override);
    }

    private static void compare(Tally tally, Supplier<PlainAccount.Health> plain, Supplier<StoredHealth> kernel) {
        PlainAccount.Health expected;
        try {
            expected = plain.get();
        } catch (PlainAccount.Refused refused) {
            assertThatThrownBy(kernel::get).isInstanceOf(SizeNotAllowedException.class);
            tally.refused++;
            return;
        }
        if (expected.fits()) {
            try {
                assertThat(kernel.get()).isEqualTo(expected.stored());
                tally.numbers++;
            } catch (ArithmeticException tooLarge) {
                // An amount on the way may leave 64 bits though the sum fits; never at real sizes.
                assertThat(tooLarge).hasMessageContaining("does not fit 64 bits");
                tally.tooLarge++;
            }
        } else {
            assertThatThrownBy(kernel::get)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("does not fit 64 bits");
            tally.tooLarge++;
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Bought 2 at 60 and worth 100 each: 80 of profit count, with a weight of half 40.
        "INITIAL, 10000, 10000, 80000000",
        "INITIAL, 5000, 10000, 40000000",
        "FILL, 5000, 10000, 40000000",
        "MAINTENANCE, 5000, 10000, 80000000",
    })
    void profitCountsByItsWeight(MarginKind kind, long initialWeight, long maintenanceWeight, long counted) {
        StoredPnlTerms terms = new StoredPnlTerms(initialWeight, maintenanceWeight, 0, 0);
        assertThat(profitOf(kind, 2_000_000_000L, -120_000_000L, terms)).isEqualTo(counted);
    }

    private static long profitOf(MarginKind kind, long base, long quote, StoredPnlTerms terms) {
        return AccountEvaluation.cross(
                        new StoredAccount(0, 0, false, List.of(Markets.crossPosition(0, base, quote)), List.of()),
                        List.of(Markets.market(1_000, 500, 0, terms)),
                        List.of(Markets.at(100_000_000)),
                        kind,
                        0)
                .collateral();
    }

    /** A thousand evaluations of forty positions: the smallest object per position would be 16 bytes, a result is some 60. */
    @Test
    void allocatesItsResultAndNothingPerPosition() {
        List<StoredPosition> held = new ArrayList<>();
        for (int place = 0; place < 40; place++) {
            held.add(Markets.crossPosition(0, 1_234_567_890_123L + place, place % 2 == 0 ? -1 : -200_000_000_000_000L));
        }
        StoredAccount account = new StoredAccount(1_000_000, 0, false, held, List.of());
        List<StoredMarket> markets =
                List.of(Markets.market(1_000, 500, 1_900, new StoredPnlTerms(10_000, 10_000, 1_000, 5)));
        List<StoredMoment> moments = List.of(new StoredMoment(100_000_000, 999_900, 7));
        // Once before, so that classes are loaded.
        long sum = evaluations(account, markets, moments);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        long again = evaluations(account, markets, moments);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(again).isEqualTo(sum).isNotZero();
        assertThat(allocated).isLessThan(1_000 * 40 * 8);
    }

    private static long evaluations(StoredAccount account, List<StoredMarket> markets, List<StoredMoment> moments) {
        long sum = 0;
        for (int round = 0; round < 1_000; round++) {
            sum += AccountEvaluation.cross(account, markets, moments, MarginKind.INITIAL, 200)
                    .collateral();
        }
        return sum;
    }

    @Test
    void profitAbove100DollarsCountsInTheOtherRequirementsAlone() {
        StoredPnlTerms all = Markets.ALL_PROFIT;
        assertThat(profitOf(MarginKind.INITIAL, 2_000_000_000L, -100_000_000L, all))
                .isEqualTo(100_000_000);
        assertThat(profitOf(MarginKind.INITIAL, 2_000_000_000L, -99_999_999L, all))
                .isEqualTo(100_000_000);
        assertThat(profitOf(MarginKind.INITIAL, 2_000_000_000L, -100_000_001L, all))
                .isEqualTo(99_999_999);
        assertThat(profitOf(MarginKind.FILL, 2_000_000_000L, -50_000_000L, all)).isEqualTo(150_000_000);
        assertThat(profitOf(MarginKind.MAINTENANCE, 2_000_000_000L, -50_000_000L, all))
                .isEqualTo(150_000_000);
        assertThat(profitOf(MarginKind.INITIAL, 2_000_000_000L, -500_000_000L, all))
                .isEqualTo(-300_000_000);
    }

    @Test
    void theCapIsEachPositionsOwn() {
        StoredAccount account = new StoredAccount(
                0,
                0,
                false,
                List.of(Markets.crossPosition(0, 2_000_000_000L, 0), Markets.crossPosition(1, 3_000_000_000L, 0)),
                List.of());
        StoredMarket market = Markets.market(1_000, 500, 0, Markets.ALL_PROFIT);
        StoredHealth health = AccountEvaluation.cross(
                account,
                List.of(market, market),
                List.of(Markets.at(100_000_000), Markets.at(100_000_000)),
                MarginKind.INITIAL,
                0);
        assertThat(health).isEqualTo(new StoredHealth(200_000_000, 50_000_000, 500_000_000, 0, 0));
    }

    @Test
    void imbalanceDiscountsTheInitialWeightFromJustAboveTheLimit() {
        StoredPnlTerms terms = new StoredPnlTerms(10_000, 10_000, 0, 1_000_000);
        assertThat(PositionMargin.assetWeight(MarginKind.INITIAL, 1, terms, 1_000_000))
                .isEqualTo(10_000);
        assertThat(PositionMargin.assetWeight(MarginKind.INITIAL, 1, terms, 1_000_001))
                .isEqualTo(9_999);
        assertThat(PositionMargin.assetWeight(MarginKind.FILL, 1, terms, 2_000_000))
                .isEqualTo(5_000);
        assertThat(PositionMargin.assetWeight(MarginKind.MAINTENANCE, 1, terms, 2_000_000))
                .isEqualTo(10_000);
        assertThat(PositionMargin.assetWeight(MarginKind.INITIAL, 0, terms, 2_000_000))
                .isEqualTo(10_000);
        assertThat(PositionMargin.assetWeight(MarginKind.INITIAL, -1, terms, 2_000_000))
                .isEqualTo(10_000);
    }

    @Test
    void roundingFavoursTheAccountInTheRequirementAndZeroInProfitAndLoss() {
        // A unit of 1e-9 at a price of 1.5 is worth nothing, ten thousand of them 15 millionths.
        assertThat(PositionMargin.liabilityValue(1, Markets.at(1_500_000))).isZero();
        assertThat(PositionMargin.liabilityValue(10_001, Markets.at(1_500_000))).isEqualTo(15);
        assertThat(PositionMargin.requirement(1_999, 10)).isEqualTo(1);
        assertThat(PositionMargin.unrealizedPnl(1_999, -1, 1_000_000)).isZero();
        assertThat(PositionMargin.unrealizedPnl(-1_999, 1, 1_000_000)).isZero();
        StoredPnlTerms half = new StoredPnlTerms(5_000, 5_000, 0, 0);
        assertThat(PositionMargin.weightedPnl(MarginKind.FILL, 3, half, Markets.at(1)))
                .isEqualTo(1);
        StoredMoment dear = new StoredMoment(1, 1_500_000, 0);
        assertThat(PositionMargin.weightedPnl(MarginKind.FILL, -3, half, dear)).isEqualTo(-4);
    }

    @Test
    void aPriceBelowZeroCountsAsZero() {
        assertThat(PositionMargin.unrealizedPnl(5, 7, -1)).isEqualTo(7);
        assertThat(PositionMargin.liabilityValue(5, Markets.at(-1))).isZero();
    }

    @Test
    void theQuotePriceIsForTheLiabilityAndTheProfitAfterTheirOwnRounding() {
        StoredMoment moment = new StoredMoment(1_000_000, 990_000, 0);
        assertThat(PositionMargin.liabilityValue(2_000, moment)).isEqualTo(1);
        assertThat(PositionMargin.weightedPnl(MarginKind.MAINTENANCE, 101, Markets.ALL_PROFIT, moment))
                .isEqualTo(99);
    }

    @Test
    void nothingIsRequiredInSettlement() {
        StoredMarket market = Markets.inSettlement(Markets.market(1_000, 500, 0, Markets.ALL_PROFIT));
        StoredPosition position = new StoredPosition(0, 1_000_000_000, 0, 20_000, 0, true);
        StoredHealth health = AccountEvaluation.isolated(
                position, market, Markets.at(100_000_000), 30_000, false, MarginKind.INITIAL, 200, 10_000);
        assertThat(health).isEqualTo(new StoredHealth(100_000_000, 0, 100_000_000, 0, 2_000_000));
    }

    @Test
    void whatTheAccountOwesOfTheQuoteAssetIsRequiredInFull() {
        StoredAccount account = new StoredAccount(-5_000_000, 40_000, false, List.of(), List.of());
        assertThat(AccountEvaluation.cross(account, List.of(), List.of(), MarginKind.INITIAL, 200))
                .isEqualTo(new StoredHealth(0, 5_000_000, 5_000_000, 0, 100_000));
    }

    @Test
    void aCrossPositionHasNoHealthOfItsOwn() {
        StoredPosition position = Markets.crossPosition(0, 1, 0);
        StoredMarket market = Markets.market(1_000, 500, 0, Markets.ALL_PROFIT);
        assertThatThrownBy(() ->
                        AccountEvaluation.isolated(position, market, Markets.at(1), 0, false, MarginKind.INITIAL, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the position is backed by the cross pool: ");
    }

    @Test
    void healthSpeaksOfTheLineAndJustBelowIt() {
        assertThat(new StoredHealth(100, 100, 0, 0, 0).meets()).isTrue();
        assertThat(new StoredHealth(99, 100, 0, 0, 0).meets()).isFalse();
        StoredHealth atTheBuffer = new StoredHealth(130, 100, 0, -10, 20);
        assertThat(atTheBuffer.meetsWithBuffer()).isTrue();
        assertThat(atTheBuffer.shortageWithBuffer()).isZero();
        assertThat(atTheBuffer.freeCollateral()).isEqualTo(30);
        StoredHealth below = new StoredHealth(129, 130, 0, -10, 20);
        assertThat(below.meetsWithBuffer()).isFalse();
        assertThat(below.shortageWithBuffer()).isEqualTo(31);
        assertThat(below.freeCollateral()).isZero();
        assertThatThrownBy(() -> new StoredHealth(Long.MIN_VALUE, 1, 0, 0, 0).freeCollateral())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("-9223372036854775808 - 1 does not fit 64 bits");
    }
}
