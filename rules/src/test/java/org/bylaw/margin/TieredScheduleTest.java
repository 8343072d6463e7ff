package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieredScheduleTest {

    /** Binance USD-M BTCUSDT, 2026-05-01: its first five tiers. */
    private static TieredSchedule binanceBtc() {
        return TierTable.of("""
                0        300000   150 0.004  0
                300000   800000   100 0.005  300
                800000   3000000  75  0.0065 1500
                3000000  12000000 50  0.01   12000
                12000000 70000000 25  0.02   132000
                """);
    }

    /** Hyperliquid BTC, 2025 (margin tiers); the deduction follows from the documented recursion. */
    private static TieredSchedule hyperliquidBtc() {
        return TierTable.of("""
                0         150000000 40 0.0125 0
                150000000 -         20 0.025  1875000
                """);
    }

    private static Surd ratio(String decimal) {
        return Surd.of(Rational.of(decimal));
    }

    @ParameterizedTest
    // Hyperliquid, margin tiers: a position of exactly 150M USD is in the 20x tier.
    @CsvSource({"0, 40", "149999999, 40", "150000000, 20", "200000000, 20"})
    void aBoundBelongsToTheTierThatItOpens(String notional, String maxLeverage) {
        assertThat(hyperliquidBtc().maxLeverageAt(Rational.of(notional))).isEqualTo(Surd.of(Rational.of(maxLeverage)));
    }

    @Test
    void thePublishedDeductionContinuesTheMaintenanceMargin() {
        // Hyperliquid, margin tiers: 2.5% and a deduction of 1,875,000 in the second BTC tier.
        TieredSchedule schedule = hyperliquidBtc();

        assertThat(schedule.faults()).isEmpty();
        assertThat(schedule.maintenanceRatioAt(Rational.of(150000000))).isEqualTo(ratio("0.0125"));
        assertThat(schedule.maintenanceRatioAt(Rational.of(300000000))).isEqualTo(ratio("0.01875"));
    }

    @Test
    void aLeverageWithoutFiniteRatioStaysExact() {
        assertThat(binanceBtc().initialRatioAt(Rational.of(1000000))).isEqualTo(Surd.of(Rational.of(1, 75)));
    }

    @Test
    void maintenanceAmountsMakeTheMarginContinuous() {
        TieredSchedule schedule = binanceBtc();

        assertThat(schedule.maintenanceRatioAt(Rational.ZERO)).isEqualTo(ratio("0.004"));
        assertThat(schedule.maintenanceRatioAt(Rational.of(300000))).isEqualTo(ratio("0.004"));
        // (1,000,000 * 0.0065 - 1,500) / 1,000,000
        assertThat(schedule.maintenanceRatioAt(Rational.of(1000000))).isEqualTo(ratio("0.005"));
        assertThat(schedule.maintenanceCurve())
                .isNotNull()
                .satisfies(curve -> assertThat(curve.pieces())
                        .startsWith(
                                new CurvePiece(
                                        Rational.ZERO,
                                        Rational.of(300000),
                                        new CurveForm.Constant(Rational.of("0.004"))),
                                new CurvePiece(
                                        Rational.of(300000),
                                        Rational.of(800000),
                                        new CurveForm.Reciprocal(Rational.of("0.005"), Rational.of(300)))));
        assertThat(schedule.faults()).isEmpty();
    }

    @Test
    void withoutAmountsTheRateAppliesToTheWholePosition() {
        // Kraken XBTUSD, 2019-03-05, contracts of 1 USD.
        TieredSchedule schedule = TierTable.of("""
                0       500000  50 0.01
                500000  1000000 25 0.02
                1000000 3000000 17 0.03 - 0.06
                """);

        assertThat(schedule.maintenanceRatioAt(Rational.of("499999.9"))).isEqualTo(ratio("0.01"));
        assertThat(schedule.maintenanceRatioAt(Rational.of(500000))).isEqualTo(ratio("0.02"));
        assertThat(schedule.faults()).isEmpty();
    }

    @Test
    void theStatedRatioCountsAndTheStricterLimits() {
        // Kraken's 17x tier states 6%, stricter than 1 / 17; in the second tier the leverage is the stricter one.
        TieredSchedule schedule = TierTable.of("""
                0   100 17 0.03 - 0.06
                100 200 10 0.03 - 0.08
                """);
        Rational second = Rational.of(100);

        assertThat(schedule.initialRatioAt(Rational.ZERO)).isEqualTo(ratio("0.06"));
        assertThat(schedule.maxLeverageAt(Rational.ZERO)).isEqualTo(Surd.of(Rational.of(50, 3)));
        assertThat(schedule.initialRatioAt(second)).isEqualTo(ratio("0.08"));
        assertThat(schedule.maxLeverageAt(second)).isEqualTo(Surd.of(Rational.of(10)));
        assertThat(schedule.initialCurve().pieces())
                .containsExactly(
                        new CurvePiece(Rational.ZERO, second, new CurveForm.Constant(Rational.of("0.06"))),
                        new CurvePiece(second, Rational.of(200), new CurveForm.Constant(Rational.of("0.1"))));
        assertThat(schedule.maxSizeAt(Rational.of(17))).isEqualTo(SizeLimit.NONE);
        assertThat(schedule.maxSizeAt(Rational.of(50, 3))).isEqualTo(new SizeLimit(second, false));
    }

    @Test
    void everyTierIsAStep() {
        TieredSchedule schedule = TierTable.of("""
                0   100 50 0.01 0
                100 -   10 0.02 1 0.08
                """);

        assertThat(schedule.unit()).isEqualTo(PositionUnit.QUOTE);
        assertThat(schedule.steps())
                .containsExactly(
                        new LeverageStep(
                                0,
                                Rational.ZERO,
                                Rational.of(100),
                                Rational.of(50),
                                Rational.of("0.02"),
                                Rational.of("0.01"),
                                Rational.of(50),
                                null,
                                Rational.ZERO,
                                true),
                        new LeverageStep(
                                1,
                                Rational.of(100),
                                null,
                                Rational.of(10),
                                Rational.of("0.1"),
                                Rational.of("0.02"),
                                Rational.of(10),
                                Rational.of("0.08"),
                                Rational.ONE,
                                true));
    }

    @Test
    void theLargestSizeAtALeverageIsTheCapOfItsLastTier() {
        TieredSchedule schedule = binanceBtc();

        assertThat(schedule.maxSizeAt(Rational.of("150.01"))).isEqualTo(SizeLimit.NONE);
        assertThat(schedule.maxSizeAt(Rational.of(150))).isEqualTo(new SizeLimit(Rational.of(300000), false));
        assertThat(schedule.maxSizeAt(Rational.of("100.01"))).isEqualTo(new SizeLimit(Rational.of(300000), false));
        assertThat(schedule.maxSizeAt(Rational.of(100))).isEqualTo(new SizeLimit(Rational.of(800000), false));
        assertThat(schedule.maxSizeAt(Rational.of(1))).isEqualTo(new SizeLimit(Rational.of(70000000), false));
        assertThat(hyperliquidBtc().maxSizeAt(Rational.of(20))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThatThrownBy(() -> schedule.maxSizeAt(Rational.of(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLaterTierWithMoreLeverageReachesFurther() {
        TieredSchedule schedule = TierTable.of("""
                0   100 10
                100 200 20
                200 300 5
                """);

        assertThat(schedule.maxSizeAt(Rational.of(20))).isEqualTo(new SizeLimit(Rational.of(200), false));
        assertThat(schedule.maxSizeAt(Rational.of(10))).isEqualTo(new SizeLimit(Rational.of(200), false));
        assertThat(schedule.faults()).isEmpty();
    }

    @Test
    void noPositionMayReachTheLastCap() {
        TieredSchedule schedule = binanceBtc();
        Rational cap = Rational.of(70000000);

        assertThat(schedule.initialRatioAt(Rational.of("69999999.99"))).isEqualTo(ratio("0.04"));
        assertThat(schedule.maxLeverageAt(cap)).isEqualTo(Surd.of(Rational.ZERO));
        assertThatThrownBy(() -> schedule.initialRatioAt(cap))
                .isInstanceOf(SizeNotAllowedException.class)
                .hasMessage("no position of size 70000000 may be held: no tier covers it");
        assertThatThrownBy(() -> schedule.maintenanceRatioAt(cap)).isInstanceOf(SizeNotAllowedException.class);
        assertThatThrownBy(() -> schedule.initialRatioAt(Rational.of(-1))).isInstanceOf(SizeNotAllowedException.class);
    }

    @Test
    void aTableOfLeverageAloneHasNoMaintenance() {
        // Zedxion BTCUSD, 2023, base coins: the first two tiers.
        TieredSchedule schedule = TierTable.of("""
                0  50  125
                50 100 100
                """);

        assertThat(schedule.maintenanceRatioAt(Rational.ONE)).isNull();
        assertThat(schedule.maintenanceCurve()).isNull();
        assertThat(schedule.faults()).isEmpty();
    }

    @Test
    void aFaultyTableAnswersFromTheFirstTierThatCoversTheSizeAndHasNoCurves() {
        TieredSchedule schedule = TierTable.of("""
                0   100 50 0.01
                50  200 25 0.02
                300 400 10 0.05
                """);

        assertThat(schedule.maxLeverageAt(Rational.of(60))).isEqualTo(Surd.of(Rational.of(50)));
        assertThat(schedule.maxLeverageAt(Rational.of(150))).isEqualTo(Surd.of(Rational.of(25)));
        assertThat(schedule.maxLeverageAt(Rational.of(250))).isEqualTo(Surd.of(Rational.ZERO));
        assertThatThrownBy(() -> schedule.initialRatioAt(Rational.of(250))).isInstanceOf(SizeNotAllowedException.class);
        assertThatThrownBy(schedule::initialCurve)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/margin/tiers/1/floor");
        assertThatThrownBy(schedule::maintenanceCurve).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void atSizeZeroTheFirstRateCountsEvenWithAWrongAmount() {
        TieredSchedule schedule = TierTable.of("0 100 50 0.01 5");

        assertThat(schedule.faults()).hasSize(1);
        assertThat(schedule.maintenanceRatioAt(Rational.ZERO)).isEqualTo(ratio("0.01"));
    }

    @Test
    void tenThousandTiersAreATableLikeAnyOther() {
        int count = 10_000;
        List<LeverageTier> tiers = new ArrayList<>();
        for (int tier = 0; tier < count; tier++) {
            tiers.add(new LeverageTier(
                    BigDecimal.valueOf(1000L * tier),
                    BigDecimal.valueOf(1000L * (tier + 1)),
                    new BigDecimal(count - tier),
                    null,
                    null,
                    null));
        }
        TieredSchedule schedule = TierTable.of(tiers);

        assertThat(schedule.faults()).isEmpty();
        for (int tier = 0; tier < count; tier++) {
            Rational leverage = Rational.of(count - tier);
            assertThat(schedule.maxLeverageAt(Rational.of(1000L * tier + 999))).isEqualTo(Surd.of(leverage));
            assertThat(schedule.maxSizeAt(leverage)).isEqualTo(new SizeLimit(Rational.of(1000L * (tier + 1)), false));
        }
    }

    @Test
    void nobodyIsOfferedTheLeverageOfAnEmptyTier() {
        TieredSchedule schedule = TierTable.of("""
                0      500000  4
                500000 500000  10
                500000 1000000 2
                """);

        assertThat(schedule.maxSizeAt(Rational.of(10))).isEqualTo(SizeLimit.NONE);
        assertThat(schedule.maxSizeAt(Rational.of(4))).isEqualTo(new SizeLimit(Rational.of(500000), false));
    }
}
