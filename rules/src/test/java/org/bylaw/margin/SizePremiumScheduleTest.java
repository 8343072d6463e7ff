package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizePremiumScheduleTest {

    private static final Rational GRID = Rational.of("0.000000001");

    private static SizePremiumSchedule sizePremium(String initialRatio, String maintenanceRatio, String imfFactor) {
        return new SizePremiumSchedule(new MarginTerms.SizePremium(
                new BigDecimal(initialRatio), new BigDecimal(maintenanceRatio), new BigDecimal(imfFactor)));
    }

    /** Drift SOL-PERP, 2026-03-28. */
    private static SizePremiumSchedule sol() {
        return sizePremium("0.05", "0.03", "0.00005");
    }

    private static Surd ratio(String decimal) {
        return Surd.of(Rational.of(decimal));
    }

    @ParameterizedTest(name = "{0} {1}/{2}/{3} at {4}")
    // Parameters of Drift markets and random ones, computed by two independent transcriptions of drift-labs/protocol-v2
    // @0ae3e3b1 programs/drift/src/state/perp_market.rs get_margin_ratio (Velocity's is the same), which agree on every
    // case.
    @CsvSource(textBlock = """
                    Initial,     0.1,    0.05,   0.0019,   9223372036.854775807, 182.5529
                    Initial,     0.1,    0.05,   0.008,    1636399.165381924,    10.3137
                    Initial,     0.8287, 0.5954, 0.648825, 914449.400843021,     621.1138
                    Initial,     0.1,    0.06,   0.008,    1111640.391059875,    8.5147
                    Initial,     0.7364, 0.4543, 0.000122, 198225.384534847,     0.7364
                    Initial,     0.1,    0.065,  0,        0.000001109,          0.1
                    Fill,        0.05,   0.02,   0.005513, 109902.200012709,     1.8556
                    Fill,        0.1,    0.06,   0.00025,  20308162.324118644,   1.1906
                    Fill,        0.25,   0.15,   0.067175, 5900.462305643,       5.32
                    Fill,        0.3334, 0.1667, 0.0002,   9223372036.854775807, 19.4076
                    Fill,        0.9758, 0.5273, 0.00025,  1122.548807744,       0.7515
                    Fill,        0.1,    0.06,   0,        464880.615842559,     0.08
                    Maintenance, 0.6445, 0.5259, 0.00025,  21817034.360087924,   1.5885
                    Maintenance, 0.05,   0.04,   0.091806, 11892.060580002,      10.0435
                    Maintenance, 0.3334, 0.1667, 0.0001,   24651483.072412664,   0.6299
                    Maintenance, 0.4994, 0.0996, 0.00055,  11193.055204339,      0.1378
                    Maintenance, 0.7537, 0.6886, 0.00045,  310.747915202,        0.6886
                    Maintenance, 0.1,    0.065,  0,        1943.996621541,       0.065
                    """)
    void computesTheProgramsWholeNumbers(
            String requirement, String initial, String maintenance, String imfFactor, String size, String expected) {
        assertRatio(requirement, sizePremium(initial, maintenance, imfFactor), size, expected);
    }

    @ParameterizedTest(name = "{0} {1}/{2}/{3} at {4}")
    // drift-labs/protocol-v2 @0ae3e3b1 programs/drift/src/state/perp_market/tests.rs get_margin_ratio::test (the first
    // three;
    // velocity-exchange/velocity-v1 has the same) and new_hlm_imf_size.
    @CsvSource(textBlock = """
                    Initial,     0.1, 0.05, 0,       1,       0.1
                    Maintenance, 0.1, 0.05, 0,       1,       0.05
                    Fill,        0.1, 0.05, 0,       1,       0.075
                    Initial,     0.1, 0.05, 0.00005, 1000000, 0.13
                    """)
    void agreesWithTheProgramsOwnTests(
            String requirement, String initial, String maintenance, String imfFactor, String size, String expected) {
        assertRatio(requirement, sizePremium(initial, maintenance, imfFactor), size, expected);
    }

    private static void assertRatio(String requirement, SizePremiumSchedule schedule, String size, String expected) {
        Rational at = Rational.of(size);
        switch (requirement) {
            case "Initial" -> {
                assertThat(schedule.initialRatioAt(at)).isEqualTo(ratio(expected));
                assertThat(schedule.initialCurve().at(at)).isEqualTo(ratio(expected));
            }
            case "Fill" -> {
                assertThat(schedule.fillRatioAt(at)).isEqualTo(ratio(expected));
                assertThat(schedule.fillCurve().at(at)).isEqualTo(ratio(expected));
            }
            case "Maintenance" -> {
                assertThat(schedule.maintenanceRatioAt(at)).isEqualTo(ratio(expected));
                assertThat(schedule.maintenanceCurve().at(at)).isEqualTo(ratio(expected));
            }
            default -> throw new IllegalArgumentException(requirement);
        }
    }

    @Test
    void thePremiumRaisesMaintenanceBeforeInitial() {
        // Closed form: w / (5 * 0.00005), squared: 40,000 SOL for 5% and 14,400 SOL for 3%; the first step of 0.0001
        // follows.
        Rational forty = Rational.of(40000);

        assertThat(sol().initialRatioAt(forty)).isEqualTo(ratio("0.05"));
        assertThat(sol().fillRatioAt(forty)).isEqualTo(ratio("0.042"));
        assertThat(sol().maintenanceRatioAt(forty)).isEqualTo(ratio("0.034"));
        assertThat(sol().maintenanceRatioAt(Rational.of(14400))).isEqualTo(ratio("0.03"));
    }

    @Test
    void curvesAreConstantUpToTheFirstStoredSizeAboveTheBase() {
        // 101 * 10^7 / 50 = 20,200,000 = floor(sqrt(10 s + 1)) first at s = 40,804 * 10^9.
        Rational first = Rational.of(40804);

        assertThat(sol().initialCurve().pieces())
                .containsExactly(
                        new CurvePiece(Rational.ZERO, first, new CurveForm.Constant(Rational.of("0.05"))),
                        new CurvePiece(
                                first,
                                null,
                                new CurveForm.StoredPremium(Rational.of("0.04"), Rational.of("0.0001"), 50)));
        assertThat(sol().initialRatioAt(first.minus(GRID))).isEqualTo(ratio("0.05"));
        assertThat(sol().initialRatioAt(first)).isEqualTo(ratio("0.0501"));
        assertThat(sol().maintenanceCurve().pieces().get(1).form())
                .isEqualTo(new CurveForm.StoredPremium(Rational.of("0.024"), Rational.of("0.0001"), 50));
        assertThat(sol().faults()).isEmpty();
    }

    @Test
    void theFifthIsRoundedDownBeforeItIsTakenOff() {
        // BTC-PERP's 1,900 with a maintenance ratio of 303: 303 - 60 = 243, so the first premium that shows is 61.
        SizePremiumSchedule schedule = sizePremium("0.05", "0.0303", "0.0019");

        assertThat(schedule.maintenanceCurve().pieces().get(1).form())
                .isEqualTo(new CurveForm.StoredPremium(Rational.of("0.0243"), Rational.of("0.0001"), 1900));
        Rational first = schedule.maintenanceCurve().pieces().get(1).from();
        assertThat(schedule.maintenanceRatioAt(first)).isEqualTo(ratio("0.0304"));
        assertThat(schedule.maintenanceRatioAt(first.minus(GRID))).isEqualTo(ratio("0.0303"));
    }

    @Test
    void theLargestSizeAtALeverageIsTheLastOneOnTheGrid() {
        SizeLimit limit = sol().maxSizeAt(Rational.of(20));

        assertThat(limit).isEqualTo(new SizeLimit(Rational.of("40803.999999999"), true));
        assertThat(sol().maxLeverageAt(Rational.of("40803.999999999"))).isEqualTo(Surd.of(Rational.of(20)));
        assertThat(sol().maxLeverageAt(Rational.of(40804))).isEqualTo(Surd.of(Rational.of(10000, 501)));
        // 19.99x asks for 0.050025...: the whole number that keeps to it is still 500.
        assertThat(sol().maxSizeAt(Rational.of("19.99"))).isEqualTo(limit);
        assertThat(sol().maxSizeAt(Rational.of("20.01"))).isEqualTo(SizeLimit.NONE);
    }

    @Test
    void withoutImfFactorSizeDoesNotMatter() {
        SizePremiumSchedule schedule = sizePremium("0.05", "0.03", "0");

        assertThat(schedule.initialRatioAt(Rational.of("1000000000000000000000000000000")))
                .isEqualTo(ratio("0.05"));
        assertThat(schedule.maxSizeAt(Rational.of(20))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(schedule.initialCurve().pieces())
                .containsExactly(new CurvePiece(Rational.ZERO, null, new CurveForm.Constant(Rational.of("0.05"))));
    }

    @Test
    void aRatioThatDoesNotFit32BitsIsNoRatio() {
        // 0.000001 * sqrt(size) passes (2^32 - 1) / 10,000 - 0.8 near 1.8 * 10^23 base units.
        SizePremiumSchedule schedule = sizePremium("1", "0.5", "0.000001");
        SizeLimit limit = schedule.maxSizeAt(Rational.of("0.000000001"));
        Rational last = limit.size() == null ? Rational.ZERO : limit.size();

        assertThat(limit.attained()).isTrue();
        assertThat(schedule.initialRatioAt(last)).isEqualTo(ratio("429496.7295"));
        assertThatThrownBy(() -> schedule.initialRatioAt(last.plus(GRID)))
                .isInstanceOf(SizeNotAllowedException.class)
                .hasMessageContaining("the margin ratio with its size premium does not fit 32 bits");
        assertThat(schedule.maxLeverageAt(last.plus(GRID))).isEqualTo(Surd.of(Rational.ZERO));
        assertThat(schedule.maintenanceRatioAt(last.plus(GRID))).isEqualTo(ratio("429496.3296"));
    }

    @Test
    void aPremiumFromTheVeryFirstSizeLeavesNoConstantPiece() {
        SizePremiumSchedule schedule = sizePremium("0.0001", "0.0001", "10");

        assertThat(schedule.initialRatioAt(Rational.ZERO)).isEqualTo(ratio("0.0002"));
        assertThat(schedule.initialCurve().pieces()).hasSize(1);
        assertThat(schedule.maxSizeAt(Rational.of(10000))).isEqualTo(SizeLimit.NONE);
    }

    @Test
    void refusesASizeOffTheGridOrBelowZero() {
        assertThatThrownBy(() -> sol().initialRatioAt(Rational.of("0.0000000015")))
                .isInstanceOf(SizeOffGridException.class)
                .hasMessage("baseSize 0.0000000015 is no multiple of 0.000000001, the smallest base size that the venue"
                        + " represents");
        assertThatThrownBy(() -> sol().maxLeverageAt(Rational.of(1, 3))).isInstanceOf(SizeOffGridException.class);
        assertThatThrownBy(() -> sol().maintenanceRatioAt(Rational.of(-1)))
                .isInstanceOf(SizeNotAllowedException.class)
                .hasMessage("no position of size -1 may be held: sizes are absolute");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.05001 | 0.03    | 0.00005    | /margin/initialMarginRatio: 0.05001 is no multiple of 0.0001, the smallest step that the program stores
                    0.05    | 0.03333 | 0.00005    | /margin/maintenanceMarginRatio: 0.03333 is no multiple of 0.0001, the smallest step that the program stores
                    0.05    | 0.03    | 0.0000005  | /margin/imfFactor: 0.0000005 is no multiple of 0.000001, the smallest step that the program stores
                    0.05    | 0.03    | 4294.967296 | /margin/imfFactor: 4294.967296 is outside what the program stores, 0 to 4294.967295
                    """)
    void refusesAParameterThatTheProgramCannotStore(
            String initial, String maintenance, String imfFactor, String message) {
        assertThatThrownBy(() -> sizePremium(initial, maintenance, imfFactor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void knowsItsStoredNumbers() {
        SizePremiumSchedule schedule = sizePremium("0.050000", "0.0303", "0.0019");

        assertThat(schedule.storedInitialRatio()).isEqualTo(500);
        assertThat(schedule.storedMaintenanceRatio()).isEqualTo(303);
        assertThat(schedule.storedFillRatio()).isEqualTo(401);
        assertThat(schedule.storedImfFactor()).isEqualTo(1900);
        assertThat(schedule.unit()).isEqualTo(PositionUnit.BASE);
        assertThat(schedule.steps())
                .containsExactly(new LeverageStep(
                        0,
                        Rational.ZERO,
                        null,
                        Rational.of(20),
                        Rational.of("0.05"),
                        Rational.of("0.0303"),
                        null,
                        Rational.of("0.05"),
                        null,
                        false));
    }

    @Test
    void thePremiumStartsAtTheFirstStoredSizeWhoseRatioIsAboveTheStoredOne() {
        assertThat(sol().firstInitialPremiumSize()).isEqualTo(Rational.of(40_804));
        assertThat(sol().initialRatioAt(Rational.of(40_804).minus(GRID))).isEqualTo(ratio("0.05"));
        assertThat(sol().initialRatioAt(Rational.of(40_804))).isEqualTo(ratio("0.0501"));
        assertThat(sol().firstMaintenancePremiumSize()).isEqualTo(Rational.of(14_884));
        assertThat(sol().maintenanceRatioAt(Rational.of(14_884).minus(GRID))).isEqualTo(ratio("0.03"));
        assertThat(sol().maintenanceRatioAt(Rational.of(14_884))).isEqualTo(ratio("0.0301"));
        assertThat(sizePremium("0.05", "0.03", "0").firstInitialPremiumSize()).isNull();
        assertThat(sizePremium("0.05", "0.03", "0").firstMaintenancePremiumSize())
                .isNull();
    }

    @Test
    void theLargestStoredRatioIsThatOf32Bits() {
        assertThat(sizePremium("429496.7295", "0.03", "0").storedInitialRatio()).isEqualTo(4_294_967_295L);
        assertThatThrownBy(() -> sizePremium("429496.7296", "0.03", "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/initialMarginRatio: 429496.7296 is outside what the program stores, 0 to"
                        + " 429496.7295");
    }
}
