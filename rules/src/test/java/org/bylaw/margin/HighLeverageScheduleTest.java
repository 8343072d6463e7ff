package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighLeverageScheduleTest {

    private static SizePremiumSchedule ordinary(String initialRatio, String maintenanceRatio, String imfFactor) {
        return new SizePremiumSchedule(new MarginTerms.SizePremium(
                new BigDecimal(initialRatio), new BigDecimal(maintenanceRatio), new BigDecimal(imfFactor)));
    }

    private static HighLeverageTerms pair(@Nullable String initialRatio, @Nullable String maintenanceRatio) {
        return new HighLeverageTerms(
                initialRatio == null ? null : new BigDecimal(initialRatio),
                maintenanceRatio == null ? null : new BigDecimal(maintenanceRatio));
    }

    private static Surd ratio(String decimal) {
        return Surd.of(Rational.of(decimal));
    }

    @ParameterizedTest(name = "{0} {1}/{2}/{3}, pair {4}/{5}, at {6}")
    // Parameters of Drift markets and random ones, computed by two independent transcriptions of drift-labs/protocol-v2
    // @0ae3e3b1 programs/drift/src/state/perp_market.rs get_margin_ratio, which agree on every case.
    @CsvSource(textBlock = """
                    Initial,     0.3334, 0.1667, 0.0019,   0.0099, 0.0066, 0.908422385,        0.0186
                    Initial,     0.9669, 0.8387, 0.266299, 0.0099, 0.0066, 0.000008487,        0.0133
                    Initial,     0.25,   0.125,  0.00025,  0.0625, 0.0416, 50.299851352,       0.0688
                    Initial,     0.7826, 0.5003, 0.101739, 0.0099, 0.0066, 4481.661428987,     7.437
                    Initial,     0.6335, 0.3558, 0.000021, 0.0099, 0.0066, 0.093297477,        0.0099
                    Fill,        0.9094, 0.7979, 0.00005,  0.1515, 0.101,  1183.253118575,     0.1334
                    Fill,        0.6438, 0.0403, 0.0002,   0.1287, 0.0858, 2761.49569563,      0.1432
                    Fill,        0.1777, 0.0382, 0.0002,   0.0444, 0.0296, 80.776374925,       0.0426
                    Fill,        0.1,    0.065,  0.00025,  0.05,   0.0333, 18914406.326513972, 1.1532
                    Fill,        0.05,   0.04,   0.000062, 0.0099, 0.0066, 0.005794083,        0.0082
                    Maintenance, 0.9833, 0.7245, 0.0002,   0.0099, 0.0066, 51.987717035,       0.0067
                    Maintenance, 0.9186, 0.3907, 0.00005,  0.0099, 0.0066, 990.601185437,      0.0068
                    Maintenance, 0.9914, 0.9087, 0.008,    0.0099, 0.0066, 4195.008745231,     0.5234
                    Maintenance, 1,      0.9995, 0.00055,  0.3333, 0.2222, 37967282.458165704, 3.5667
                    Maintenance, 0.8828, 0.7361, 0.00005,  0.0099, 0.0066, 36.879679026,       0.0066
                    Fill,        0.3334, 0.1667, 0.008,    ,       ,       0.000001587,        0.25
                    """)
    void computesTheProgramsWholeNumbers(
            String requirement,
            String initial,
            String maintenance,
            String imfFactor,
            @Nullable String pairInitial,
            @Nullable String pairMaintenance,
            String size,
            String expected) {
        HighLeverageSchedule schedule =
                new HighLeverageSchedule(ordinary(initial, maintenance, imfFactor), pair(pairInitial, pairMaintenance));

        assertRatio(requirement, schedule, size, expected);
    }

    @ParameterizedTest(name = "{0} {1}, pair {2}/{3}, at {4}")
    // drift-labs/protocol-v2 @0ae3e3b1 programs/drift/src/state/perp_market/tests.rs get_margin_ratio::test (the first
    // three)
    // and new_hlm_imf_size; the market is at 10% and 5% throughout.
    @CsvSource(textBlock = """
                    Initial,     0,       0.02, 0.01,  1,      0.02
                    Maintenance, 0,       0.02, 0.01,  1,      0.01
                    Fill,        0,       0.02, 0.01,  1,      0.015
                    Initial,     0.00005, 0.01, 0.005, 0.1,    0.01
                    Initial,     0.00005, 0.01, 0.005, 1,      0.01
                    Initial,     0.00005, 0.01, 0.005, 10,     0.0104
                    Initial,     0.00005, 0.01, 0.005, 3000,   0.0221
                    Maintenance, 0.00005, 0.01, 0.005, 3000,   0.0067
                    Maintenance, 0.00005, 0.01, 0.005, 300000, 0.0313
                    """)
    void agreesWithTheProgramsOwnTests(
            String requirement,
            String imfFactor,
            String pairInitial,
            String pairMaintenance,
            String size,
            String expected) {
        HighLeverageSchedule schedule =
                new HighLeverageSchedule(ordinary("0.1", "0.05", imfFactor), pair(pairInitial, pairMaintenance));

        assertRatio(requirement, schedule, size, expected);
    }

    private static void assertRatio(String requirement, HighLeverageSchedule schedule, String size, String expected) {
        Rational at = Rational.of(size);
        Surd actual = switch (requirement) {
            case "Initial" -> schedule.initialRatioAt(at);
            case "Fill" -> schedule.fillRatioAt(at);
            case "Maintenance" -> schedule.maintenanceRatioAt(at);
            default -> throw new IllegalArgumentException(requirement);
        };
        assertThat(actual).isEqualTo(ratio(expected));
    }

    @Test
    void meetsTheOrdinaryRatioWhereThatStartsToGrow() {
        // drift-labs/protocol-v2 @0ae3e3b1 tests.rs new_hlm_imf_size_loop: sizes 1,000 to 999,000 in thousands. The
        // ordinary
        // ratio leaves 5% from 41,000 on, and the mode's equals it at all 959 of those sizes.
        SizePremiumSchedule ordinary = ordinary("0.05", "0.0303", "0.00005");
        HighLeverageSchedule highLeverage = new HighLeverageSchedule(ordinary, pair("0.01", "0.0066"));
        List<Integer> grown = new ArrayList<>();
        for (int thousands = 1; thousands <= 999; thousands++) {
            Rational size = Rational.of(1000L * thousands);
            Surd ratio = ordinary.initialRatioAt(size);
            if (!ratio.equals(ratio("0.05"))
                    && highLeverage.initialRatioAt(size).equals(ratio)) {
                grown.add(thousands);
            }
        }

        assertThat(grown).isEqualTo(IntStream.rangeClosed(41, 999).boxed().toList());
    }

    @Test
    void theModesRatioComesBackWhereTheOrdinaryOneIsJustUsedUp() {
        // The program's own discontinuity: with z = w exactly (40,000 SOL), the mode's unscaled ratio counts again.
        HighLeverageSchedule schedule =
                new HighLeverageSchedule(ordinary("0.05", "0.03", "0.00005"), pair("0.0099", "0.0066"));

        assertThat(schedule.initialRatioAt(Rational.of("39999.999999999"))).isEqualTo(ratio("0.0495"));
        assertThat(schedule.initialRatioAt(Rational.of(40000))).isEqualTo(ratio("0.0099"));
        assertThat(schedule.initialRatioAt(Rational.of(40804))).isEqualTo(ratio("0.0501"));
    }

    @Test
    void unlessBothRatiosAreStatedTheOrdinaryOnesApply() {
        SizePremiumSchedule ordinary = ordinary("0.1", "0.05", "0.00005");
        Rational size = Rational.of(1000000);

        for (HighLeverageTerms incomplete : List.of(pair(null, null), pair("0.01", null), pair(null, "0.005"))) {
            HighLeverageSchedule schedule = new HighLeverageSchedule(ordinary, incomplete);
            assertThat(schedule.initialRatioAt(size)).isEqualTo(ratio("0.13"));
            assertThat(schedule.fillRatioAt(size)).isEqualTo(ratio("0.11"));
            assertThat(schedule.maintenanceRatioAt(size)).isEqualTo(ratio("0.09"));
        }
    }

    @Test
    void refusesWhatTheProgramCannotRepresent() {
        SizePremiumSchedule ordinary = ordinary("0.1", "0.05", "0.00005");

        assertThatThrownBy(() -> new HighLeverageSchedule(ordinary, pair("0.00999", "0.0066")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "/highLeverage/initialMarginRatio: 0.00999 is no multiple of 0.0001, the smallest step that the"
                                + " program stores");
        HighLeverageSchedule schedule = new HighLeverageSchedule(ordinary, pair("0.01", "0.005"));
        assertThatThrownBy(() -> schedule.initialRatioAt(Rational.of("0.0000000001")))
                .isInstanceOf(SizeOffGridException.class);
        assertThatThrownBy(() -> schedule.fillRatioAt(Rational.of("100000000000000000000")))
                .isInstanceOf(SizeNotAllowedException.class);
    }
}
