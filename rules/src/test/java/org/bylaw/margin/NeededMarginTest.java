package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NeededMarginTest {

    private static final Rational NEAR = Rational.of("0.000000000000001");

    private static NeededMargin needed(String least, String coefficient, String whole) {
        return new NeededMargin(Rational.of(least), Rational.of(coefficient), Rational.of(whole));
    }

    private static MarginSchedule flat(String maintenance) {
        return MarginSchedule.of(new MarginTerms.Flat(new BigDecimal("0.5"), null, new BigDecimal(maintenance)));
    }

    private static SizePremiumSchedule premium(String initial, String maintenance, String imfFactor) {
        return new SizePremiumSchedule(new MarginTerms.SizePremium(
                new BigDecimal(initial), new BigDecimal(maintenance), new BigDecimal(imfFactor)));
    }

    @Test
    void theNeedGrowsWithTheRootOfTheShare() {
        NeededMargin needed = needed("0.0155", "0.04", "200000000");
        assertThat(needed.at(Rational.ZERO)).isEqualTo(Surd.of(Rational.of("0.0155")));
        assertThat(needed.at(Rational.of(2_000_000))).isEqualTo(Surd.of(Rational.of("0.0195")));
        assertThat(needed.at(Rational.of(5_000_000)))
                .isEqualTo(Surd.of(Rational.of("0.0155"), Rational.ONE, Rational.of("0.00004")));
    }

    @Test
    void aFlatMarginFallsShortJustAboveTheSizeWhereBothMeet() {
        NeededMargin needed = needed("0.0155", "0.04", "200000000");
        Rational meeting = Rational.of(2_000_000);
        assertThat(needed.firstShortfall(flat("0.0195"), meeting)).isNull();
        assertThat(needed.firstShortfall(flat("0.0195"), meeting.plus(NEAR)))
                .isEqualTo(new CurveViolation(
                        meeting, false, Surd.of(Rational.of("0.0195")), Surd.of(Rational.of("0.0195"))));
    }

    @Test
    void whereTheRootOfTheWholeIsIrrationalTheMeetingIsStillExact() {
        NeededMargin needed = needed("0.01", "0.04", "7");
        Rational meeting = Rational.of(7, 16);
        assertThat(needed.firstShortfall(flat("0.02"), meeting)).isNull();
        assertThat(needed.firstShortfall(flat("0.02"), Rational.ONE))
                .extracting(CurveViolation::size, CurveViolation::attained)
                .containsExactly(meeting, false);
    }

    @Test
    void aShortfallOfTheSmallestPositionsIsAtZero() {
        NeededMargin needed = needed("0.0155", "0.04", "200");
        CurveViolation atZero =
                new CurveViolation(Rational.ZERO, true, Surd.of(Rational.of("0.0155")), Surd.of(Rational.of("0.0154")));
        assertThat(needed.firstShortfall(flat("0.0154"), Rational.ONE)).isEqualTo(atZero);
        assertThat(needed.shortfallOfSmallest(flat("0.0154"))).isEqualTo(atZero);
        assertThat(needed.shortfallOfSmallest(flat("0.0155"))).isNull();
    }

    @Test
    void theSmallestPositionsOfStepsFromZeroHaveTheFirstStep() {
        MarginSchedule steps = MarginSchedule.of(new MarginTerms.LinearSteps(
                new BigDecimal("0.1"),
                new BigDecimal("0.01"),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                new BigDecimal("0.01"),
                PositionUnit.BASE));
        NeededMargin needed = needed("0.02", "0", "1");
        assertThat(needed.shortfallOfSmallest(steps)).isNull();
        assertThat(needed.firstShortfall(steps, Rational.of(25))).isNull();
    }

    @Test
    void aTableIsJudgedAsFarAsItReaches() {
        MarginSchedule table = TierTable.of("0 100 20 0.02\n100 200 10 0.03");
        NeededMargin needed = needed("0.01", "0.01", "100");
        assertThat(needed.firstShortfall(table, Rational.of(200))).isNull();
        assertThat(needed.firstShortfall(table, Rational.of(1_000))).isNull();
        assertThat(needed("0.011", "0.01", "100").firstShortfall(table, Rational.of(1_000)))
                .extracting(CurveViolation::size)
                .isEqualTo(Rational.of(81));
    }

    @Test
    void leverageAloneHasNoMarginToCompare() {
        MarginSchedule schedule = MarginSchedule.of(new MarginTerms.Flat(null, BigDecimal.TEN, null));
        NeededMargin needed = needed("0.01", "0.01", "100");
        assertThatThrownBy(() -> needed.firstShortfall(schedule, Rational.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schedule has no maintenance margin");
    }

    @Test
    void aNeedDoesNotFall() {
        assertThatThrownBy(() -> needed("0.01", "-0.01", "100")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> needed("0.01", "0.01", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SIZE_PREMIUM")
    void theWitnessIsTheFirstSizeOfALatticeThatFallsShort(GeneratedMarkets kind) {
        SplittableRandom random = new SplittableRandom(20261121);
        int witnesses = 0;
        int compared = 0;
        while (compared < 600) {
            MarginSchedule schedule = MarginSchedule.of(kind.next(random));
            if (!schedule.faults().isEmpty()) {
                continue;
            }
            compared++;
            NeededMargin needed = new NeededMargin(
                    Rational.of(random.nextInt(60), 1_000),
                    Rational.of(random.nextInt(60), 1_000),
                    Rational.of(random.nextInt(1, 60)));
            Rational largest = Rational.of(random.nextInt(1, 240), 4);
            CurveViolation found = needed.firstShortfall(schedule, largest);
            checkLattice(schedule, needed, largest, found);
            if (found != null) {
                checkWitness(schedule, needed, largest, found);
                witnesses++;
            }
        }
        assertThat(witnesses).isBetween(20, 590);
    }

    private static boolean fallsShort(MarginSchedule schedule, NeededMargin needed, Rational size) {
        Surd maintenance = Objects.requireNonNull(schedule.maintenanceCurve()).at(size);
        return needed.at(size).compareTo(maintenance) > 0;
    }

    private static void checkLattice(
            MarginSchedule schedule, NeededMargin needed, Rational largest, @Nullable CurveViolation found) {
        Rational end = Objects.requireNonNull(schedule.maintenanceCurve()).cap();
        for (int n = 1; ; n++) {
            Rational size = Rational.of(n, 12);
            if (size.compareTo(largest) > 0 || (end != null && size.compareTo(end) >= 0)) {
                return;
            }
            int side = found == null ? -1 : size.compareTo(found.size());
            if (side > 0) {
                return;
            }
            if (fallsShort(schedule, needed, size) != (side == 0 && found != null && found.attained())) {
                throw new AssertionError("%s against %s at %s: %s".formatted(needed, schedule.steps(), size, found));
            }
        }
    }

    private static void checkWitness(
            MarginSchedule schedule, NeededMargin needed, Rational largest, CurveViolation found) {
        boolean itself = found.attained() && found.size().signum() > 0;
        Rational size = itself ? found.size() : found.size().plus(NEAR);
        assertThat(size).isLessThanOrEqualTo(largest);
        assertThat(fallsShort(schedule, needed, size))
                .as("%s against %s: %s", needed, schedule.steps(), found)
                .isTrue();
    }

    @Test
    void thePremiumsWitnessIsTheFirstStoredSizeThatFallsShort() {
        SplittableRandom random = new SplittableRandom(19);
        int witnesses = 0;
        int later = 0;
        for (int market = 0; market < 1_500; market++) {
            long factor = random.nextInt(5) == 0 ? 0 : random.nextLong(1_000_000, 400_000_000);
            long stored = random.nextLong(1, 200);
            long width = random.nextLong(1, 6);
            // At this coefficient the need grows as fast as the premium.
            Rational tie = Rational.of(factor * width, 10_000_000_000L);
            Rational coefficient = random.nextInt(3) == 0
                    ? tie
                    : tie.times(Rational.of(random.nextLong(900, 1_200), 1_000)).plus(Rational.of(1, 100_000));
            NeededMargin needed = new NeededMargin(
                    Rational.of(stored + random.nextLong(-60, 3), 10_000).max(Rational.ZERO),
                    coefficient,
                    SizePremium.baseSize(BigInteger.valueOf(10 * width * width)));
            long last = random.nextLong(1, 1_200);
            long first = firstShort(needed, stored, factor, last);
            SizePremiumSchedule schedule = new SizePremiumSchedule(new MarginTerms.SizePremium(
                    BigDecimal.ONE, BigDecimal.valueOf(stored, 4), BigDecimal.valueOf(factor, 6)));
            CurveViolation found = needed.firstShortfall(schedule, SizePremium.baseSize(BigInteger.valueOf(last)));
            boolean fromZero = first == 1 && needed.least().compareTo(ratio(stored, factor, 1)) > 0;
            if (first > last) {
                assertThat(found).as("%s of %s, %s", needed, stored, factor).isNull();
            } else {
                Rational size = SizePremium.baseSize(BigInteger.valueOf(fromZero ? 0 : first));
                assertThat(found)
                        .as("%s of %s, %s", needed, stored, factor)
                        .isEqualTo(new CurveViolation(
                                size, true, needed.at(size), Surd.of(ratio(stored, factor, fromZero ? 0 : first))));
                witnesses++;
                later += first > 1 ? 1 : 0;
            }
        }
        assertThat(witnesses).isBetween(500, 1_400);
        assertThat(later).isGreaterThan(250);
    }

    private static long firstShort(NeededMargin needed, long stored, long factor, long last) {
        long size = 1;
        while (size <= last
                && needed.at(SizePremium.baseSize(BigInteger.valueOf(size))).compareTo(ratio(stored, factor, size))
                        <= 0) {
            size++;
        }
        return size;
    }

    /** The programs' formula in {@code long}. */
    private static Rational ratio(long stored, long factor, long size) {
        long root = BigInteger.valueOf(10 * size + 1).sqrt().longValueExact();
        long premium = root * factor / 10_000_000;
        return Rational.of(Math.max(stored, stored - stored / 5 + premium), 10_000);
    }

    /** Drift and Velocity markets, under needs around their maintenance margin: every step of the premium is looked at. */
    @ParameterizedTest
    @CsvSource({
        "300,   50, 2000000,  0.0155, 0.04, 20000000",
        "300,   50, 2000000,  0.0299, 0.04, 640000000",
        "300,   50, 2000000,  0.024,  0.04, 639000000",
        "300, 1900,    3500,  0.0155, 0.03, 1000",
        "500,  100,  500000,  0.03,   0.07, 490000",
        "500,  450, 2000000,  0.039,  0.09, 40000",
        "500,  450, 2000000,  0.0399, 0.09, 40001",
        "300,   50, 16081.91, 0.01,   0.04, 20000000"
    })
    void everyStepOfARealPremiumIsCovered(
            long stored, long factor, String largest, String least, String coefficient, String whole) {
        NeededMargin needed = needed(least, coefficient, whole);
        SizePremiumSchedule schedule = premium(
                "1",
                BigDecimal.valueOf(stored, 4).toPlainString(),
                BigDecimal.valueOf(factor, 6).toPlainString());
        CurveViolation found = needed.firstShortfall(schedule, Rational.of(largest));
        BigInteger last = SizePremium.storedSize(Rational.of(largest));
        BigInteger first = found == null ? last.add(BigInteger.ONE) : SizePremium.storedSize(found.size());
        long before = stored - stored / 5;
        for (long premium = stored / 5; ; premium++) {
            BigInteger end = SizePremium.firstSizeWithPremium(BigInteger.valueOf(premium + 1), factor)
                    .min(first)
                    .subtract(BigInteger.ONE);
            assertThat(needed.at(SizePremium.baseSize(end)))
                    .as("the largest size with a premium of %s", premium)
                    .isLessThanOrEqualTo(Surd.of(Rational.of(before + premium, 10_000)));
            if (end.equals(first.subtract(BigInteger.ONE))) {
                break;
            }
        }
        if (found != null) {
            assertThat(needed.at(found.size())).isEqualTo(found.value()).isGreaterThan(found.limit());
            assertThat(schedule.maintenanceRatioAt(found.size())).isEqualTo(found.limit());
        }
    }

    /** The need grows exactly as a premium with steps of 10^7 / 7 roots, which are rounded up by 0 to 6 sevenths. */
    private static NeededMargin parallelToPremium(String rootsAboveStep) {
        Rational coefficient = Rational.of(7, 10_000_000_000L);
        Rational distance = Rational.of(1, 10_000)
                .plus(Rational.of(rootsAboveStep).times(coefficient).dividedBy(Rational.of(10)));
        return new NeededMargin(
                Rational.of(80, 10_000).minus(distance), coefficient, SizePremium.baseSize(BigInteger.TEN));
    }

    @ParameterizedTest
    @CsvSource({"0.8, true", "0.857, true", "0.858, false", "1, false"})
    void aNeedParallelToThePremiumIsDecidedByTheRoundingOfItsRoots(String rootsAboveStep, boolean fallsShort) {
        CurveViolation found = parallelToPremium(rootsAboveStep)
                .firstShortfall(premium("1", "0.01", "0.000007"), Rational.of("1000000000"));
        assertThat(found != null).isEqualTo(fallsShort);
    }

    @Test
    void aNeedTooCloseToThePremiumIsNotDecidedByGuess() {
        NeededMargin needed = parallelToPremium("0.857142857142857142");
        SizePremiumSchedule schedule = premium("1", "0.01", "0.000007");
        assertThatThrownBy(() -> needed.firstShortfall(schedule, Rational.of("10000000000000000")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("undecided after 1000000 steps");
        assertThat(needed.firstShortfall(schedule, Rational.of("1000000000"))).isNull();
    }

    @Test
    void thereIsNoPositionOfSizeZero() {
        NeededMargin needed = needed("0.01", "0.01", "100");
        SizePremiumSchedule schedule = premium("0.05", "0.03", "0.00005");
        assertThatThrownBy(() -> needed.firstShortfall(schedule, Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a position has a size above zero, not 0");
    }
}
