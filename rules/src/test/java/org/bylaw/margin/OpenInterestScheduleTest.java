package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenInterestScheduleTest {

    private static OpenInterestSchedule openInterest(
            String initialRatio, @Nullable String lowerCapUsd, @Nullable String upperCapUsd) {
        return new OpenInterestSchedule(new MarginTerms.OpenInterest(
                new BigDecimal(initialRatio),
                new BigDecimal("0.6"),
                lowerCapUsd == null ? null : new BigDecimal(lowerCapUsd),
                upperCapUsd == null ? null : new BigDecimal(upperCapUsd)));
    }

    @ParameterizedTest(name = "{0} at {2}")
    // dydxprotocol/v4-chain @84d4664b x/perpetuals/types/liquidity_tier_test.go TestGetInitialMarginQuoteQuantums; open
    // interest and caps in USD, the margin in the venue's quantums of 0.000001 USD, rounded up as there.
    @CsvSource(textBlock = """
                    0.2,      500000,  0,               ,         ,         100000
                    0.5,      1000000, 0,               ,         ,         500000
                    0.1,      1,       0,               ,         ,         1
                    0.567243, 123456,  0,               ,         ,         70030
                    0.2,      500000,  1500000,         ,         ,         100000
                    0.2,      500000,  1500000,         1000000,  2000000,  300000
                    0.2,      500000,  80000000,        25000000, 50000000, 500000
                    0.2,      500000,  25000000,        25000000, 50000000, 100000
                    0.2,      500000,  28123456.789123, 25000000, 60000000, 135697
                    """)
    void marginGrowsWithTheOpenInterest(
            String initialRatio,
            String quoteQuantums,
            String openInterestUsd,
            @Nullable String lowerCapUsd,
            @Nullable String upperCapUsd,
            String initialMarginQuantums) {
        Surd ratio = openInterest(initialRatio, lowerCapUsd, upperCapUsd).initialRatioAt(Rational.of(openInterestUsd));
        Rational margin =
                Objects.requireNonNull(ratio.times(Rational.of(quoteQuantums)).asRational());

        assertThat(margin.ceiling()).isEqualTo(new BigInteger(initialMarginQuantums));
    }

    @Test
    void scalesEvenlyBetweenTheCaps() {
        OpenInterestSchedule schedule = openInterest("0.2", "1000000", "2000000");

        assertThat(schedule.initialCurve().pieces())
                .containsExactly(
                        new CurvePiece(Rational.ZERO, Rational.of(1000000), new CurveForm.Constant(Rational.of("0.2"))),
                        new CurvePiece(
                                Rational.of(1000000),
                                Rational.of(2000000),
                                new CurveForm.Affine(Rational.of("-0.6"), Rational.of("0.0000008"))),
                        new CurvePiece(Rational.of(2000000), null, new CurveForm.Constant(Rational.ONE)));
        assertThat(schedule.initialRatioAt(Rational.of(1999999))).isEqualTo(Surd.of(Rational.of("0.9999992")));
        assertThat(schedule.initialRatioAt(Rational.of(2000000))).isEqualTo(Surd.of(Rational.ONE));
        assertThat(schedule.maintenanceRatioAt(Rational.of(2000000))).isEqualTo(Surd.of(Rational.of("0.12")));
        assertThat(schedule.unit()).isEqualTo(PositionUnit.QUOTE);
        assertThat(schedule.faults()).isEmpty();
    }

    @Test
    void theLargestOpenInterestAtALeverage() {
        OpenInterestSchedule schedule = openInterest("0.2", "1000000", "2000000");

        assertThat(schedule.maxSizeAt(Rational.of(5))).isEqualTo(new SizeLimit(Rational.of(1000000), true));
        assertThat(schedule.maxSizeAt(Rational.of("5.01"))).isEqualTo(SizeLimit.NONE);
        assertThat(schedule.maxSizeAt(Rational.of(2))).isEqualTo(new SizeLimit(Rational.of(1375000), true));
        assertThat(schedule.maxLeverageAt(Rational.of(1375000))).isEqualTo(Surd.of(Rational.of(2)));
        assertThat(schedule.maxSizeAt(Rational.of(1))).isEqualTo(SizeLimit.UNBOUNDED);
    }

    @Test
    void aLowerCapOfZeroScalesFromTheStart() {
        OpenInterestSchedule schedule = openInterest("0.2", "0", "1000000");

        assertThat(schedule.initialRatioAt(Rational.ZERO)).isEqualTo(Surd.of(Rational.of("0.2")));
        assertThat(schedule.initialRatioAt(Rational.of(500000))).isEqualTo(Surd.of(Rational.of("0.6")));
        assertThat(schedule.maxSizeAt(Rational.of(5))).isEqualTo(new SizeLimit(Rational.ZERO, true));
    }

    @Test
    void withoutCapsOrWithAFullRatioNothingScales() {
        assertThat(openInterest("0.2", null, null).maxSizeAt(Rational.of(5))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(openInterest("0.2", null, null).maxSizeAt(Rational.of(6))).isEqualTo(SizeLimit.NONE);
        assertThat(openInterest("1", "1000000", "2000000").initialCurve().pieces())
                .containsExactly(new CurvePiece(Rational.ZERO, null, new CurveForm.Constant(Rational.ONE)));
        assertThat(openInterest("1", "1000000", "2000000").maxSizeAt(Rational.ONE))
                .isEqualTo(SizeLimit.UNBOUNDED);
    }

    @ParameterizedTest
    @CsvSource({"1000000", "3000000"})
    void anUpperCapThatIsNotAboveTheLowerIsAStep(String lowerCapUsd) {
        OpenInterestSchedule schedule = openInterest("0.2", lowerCapUsd, "1000000");

        assertThat(schedule.initialRatioAt(Rational.of("999999.99"))).isEqualTo(Surd.of(Rational.of("0.2")));
        assertThat(schedule.initialRatioAt(Rational.of(1000000))).isEqualTo(Surd.of(Rational.ONE));
        assertThat(schedule.maxSizeAt(Rational.of(2))).isEqualTo(new SizeLimit(Rational.of(1000000), false));
        assertThat(schedule.maxSizeAt(Rational.of(1))).isEqualTo(SizeLimit.UNBOUNDED);
    }

    @Test
    void refusesOneCapWithoutTheOther() {
        assertThatThrownBy(() -> openInterest("0.2", null, "1000000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/lowerCapUsd: state both caps of open interest, or neither for no scaling");
        assertThatThrownBy(() -> openInterest("0.2", "1000000", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("/margin/upperCapUsd: ");
    }

    @Test
    void theOneStepShowsTheRatiosBeforeScaling() {
        assertThat(openInterest("0.2", "1000000", "2000000").steps())
                .containsExactly(new LeverageStep(
                        0,
                        Rational.ZERO,
                        null,
                        Rational.of(5),
                        Rational.of("0.2"),
                        Rational.of("0.12"),
                        null,
                        Rational.of("0.2"),
                        null,
                        false));
    }
}
