package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.position.Numbers.number;
import static org.bylaw.position.Numbers.ratio;

import java.util.Locale;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionValueTest {

    private static final Rational BILLIONTH = number("0.000000001");

    /** drift-labs/protocol-v2@0ae3e3b1 programs/drift/src/math/margin/tests.rs, test named in the last column. */
    @ParameterizedTest(name = "{4}, account {2}, position {3}: {7}")
    @CsvSource({
        "100, 100, 0,   2, initial,     2,    20000, user_perp_positions_custom_margin_ratio",
        "100, 100, 4,   2, initial,     4,    40000, user_perp_positions_custom_margin_ratio",
        "100, 100, 0,   0, maintenance, 0.05, 500, user_and_position_max_margin_ratio_initial_vs_maintenance",
        "100, 100, 4,   2, maintenance, 0.05, 500, user_and_position_max_margin_ratio_initial_vs_maintenance",
        "100, 100, 4,   2, initial,     4,    40000, user_and_position_max_margin_ratio_initial_vs_maintenance",
        "100, 100, 0.5, 4, maintenance, 0.05, 500, user_and_position_max_margin_ratio_initial_vs_maintenance",
        "100, 100, 0.5, 4, initial,     4,    40000, user_and_position_max_margin_ratio_initial_vs_maintenance",
    })
    void drift_margin_requirements_under_custom_ratios(
            String baseSize,
            String price,
            String account,
            String position,
            String kind,
            String effective,
            String requirement,
            String test) {
        Row row = row("0.1", "0.05", "0", baseSize, price, account, position);
        assertThat(row.ratio(kind)).as(test).isEqualTo(ratio(effective));
        assertThat(row.margin(kind)).as(test).isEqualTo(ratio(requirement));
    }

    /** drift-labs/protocol-v2@0ae3e3b1 programs/drift/src/math/margin/tests.rs calculate_user_equity_value_tests. */
    @ParameterizedTest
    @CsvSource({
        "-6.147540983, 22050, 135553.278675, 13555.327867",
        "-6.147540983, 21050, 129405.737692, 12940.573769",
    })
    void drift_short_position(String baseSize, String price, String notional, String requirement) {
        Row row = row("0.1", "0.05", "0.001", baseSize, price, "0", "0");
        assertThat(row.value().notional()).isEqualTo(number(notional));
        assertThat(row.margin("initial")).isEqualTo(ratio(requirement));
    }

    /** Two independent transcriptions of the integer formulas of drift-labs/protocol-v2, random inputs of seed 20260401. */
    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource({
        "initial, 20767.305724297, 0.000253, 0.955, 0.9021, 0.004, 0.1, 0.1449, 1.3404, 5.254128, 7.042633",
        "initial, -0.147064704, 0.186937, 0.9066, 0.871, 0.000272, 0, 4, 4, 0.027491, 0.109964",
        "initial, 37572319.606368528, 9.971667, 0.05, 0.03, 0.00055, 0, 4, 4, 374658659.532278, 1498634638.129112",
        "initial, 46.571112186, 0.014573, 0.1, 0.065, 0.999999, 4, 1.0462, 6.9042, 0.67868, 4.685742",
        "initial, 0.730266471, 0.335918, 0.1, 0.06, 0.000032, 4, 0.7134, 4, 0.245309, 0.981236",
        "initial, 765962.571841814, 92.751173, 0.3334, 0.1667, 0.00075, 0.2, 4, 4, 71043927.012425, 284175708.0497",
        "initial, -0.018470484, 0.000498, 0.5984, 0.2872, 0.00025, 0.05, 0.1, 0.5984, 0.000009, 0.000005",
        "initial, 720.239745505, 0.161313, 0.9464, 0.8911, 1, 0, 4, 27.5944, 116.184034, 3206.028707",
        "initial, -832.641603468, 1393.565958, 0.05, 0.02, 0.001036, 0.2, 0.1, 0.2, 1160340.993807, 232068.198761",
        "initial, -8320.762075862, 0.018416, 0.25, 0.125, 0.053413, 0.1, 0, 5.0722, 153.235154, 777.239348",
        "initial, -0.001325088, 16096.411759, 0.411, 0.0536, 0.00045, 10, 0, 10, 21.329162, 213.29162",
        "maintenance, 18386614.20936928, 0.423473, 0.9014, 0.7426, 0.1, 1.9355, 0.1, 429.3902, 7786234.679084, 3343332866.098814",
        "maintenance, -704.655865026, 0.000995, 0.1, 0.05, 0.00075, 0, 4, 0.0599, 0.701132, 0.041997",
        "maintenance, -408396.122513176, 0.029543, 0.1, 0.065, 0.0001, 10, 0.1, 0.1159, 12065.246647, 1398.362086",
        "maintenance, 0.002473388, 0.000613, 0.1, 0.05, 0.0019, 0, 0, 0.05, 0.000001, 0",
    })
    void drift_amounts_are_rounded_down_twice(
            String kind,
            String baseSize,
            String price,
            String initialRatio,
            String maintenanceRatio,
            String imfFactor,
            String account,
            String position,
            String effective,
            String notional,
            String requirement) {
        Row row = row(initialRatio, maintenanceRatio, imfFactor, baseSize, price, account, position);
        assertThat(row.ratio(kind)).isEqualTo(ratio(effective));
        assertThat(row.value().notional()).isEqualTo(number(notional));
        assertThat(row.margin(kind)).isEqualTo(ratio(requirement));
    }

    /** SOL-PERP of Drift, ratios 5% and 3%, IMF factor 0.00005: at 40000 SOL the initial premium does not bind yet. */
    @Test
    void drift_sol() {
        MarginSchedule schedule = Schedules.sizePremium("0.05", "0.03", "0.00005");
        assertThat(PositionValue.of(schedule, number("40000"), number("143.21"), ratio("0.2"), ratio("0.034")))
                .isEqualTo(new PositionValue(number("5728400"), ratio("1145680"), ratio("194765.6")));
    }

    @Test
    void other_venues_amounts_are_exact() {
        MarginSchedule root = Schedules.squareRoot(PositionUnit.BASE, "0.05", "0.002", "0", "0.03", "0.6");
        Rational size = number("700");
        PositionValue value = PositionValue.of(
                root, size.negated(), Rational.of(1, 3), root.initialRatioAt(size), root.maintenanceRatioAt(size));
        assertThat(value)
                .isEqualTo(new PositionValue(
                        Rational.of(700, 3),
                        Surd.of(Rational.ZERO, Rational.of(14, 30), number("700")),
                        Surd.of(Rational.ZERO, Rational.of(28, 100), number("700"))));
    }

    @Test
    void without_a_maintenance_ratio_there_is_no_maintenance_margin() {
        assertThat(PositionValue.of(Schedules.flat("0.1", null), number("2"), number("50"), ratio("0.1"), null))
                .isEqualTo(new PositionValue(number("100"), ratio("10"), null));
    }

    @Test
    void what_drift_cannot_store_is_refused_by_field_and_grid() {
        assertThatThrownBy(() -> row("0.1", "0.05", "0", "1", "1.0000001", "0", "0"))
                .isInstanceOf(PositionException.class)
                .hasMessage("price is 1.0000001, which the venue cannot store: it must be a multiple of 0.000001");
        AmountArithmetic stored = AmountArithmetic.STORED_INTEGERS;
        assertThatThrownBy(() -> stored.notional(number("0.0000000001"), number("1")))
                .isInstanceOf(PositionException.class)
                .hasMessage(
                        "baseSize is 0.0000000001, which the venue cannot store: it must be a multiple of 0.000000001");
        assertThatThrownBy(() -> stored.margin(number("1"), ratio("0.10001")))
                .isInstanceOf(PositionException.class)
                .hasMessage("ratio is 0.10001, which the venue cannot store: it must be a multiple of 0.0001");
        assertThat(stored.notional(BILLIONTH, number("1000"))).isEqualTo(number("0.000001"));
        assertThat(stored.notional(BILLIONTH, number("999.999999"))).isEqualTo(number("0"));
    }

    @Test
    void a_price_must_be_above_zero() {
        assertThatThrownBy(() -> AmountArithmetic.EXACT.notional(number("1"), number("0")))
                .isInstanceOf(PositionException.class)
                .hasMessage("price is 0; it must be above 0");
    }

    private record Row(Surd initialRatio, Surd maintenanceRatio, PositionValue value) {
        private Surd ratio(String kind) {
            return initial(kind) ? initialRatio : maintenanceRatio;
        }

        private Surd margin(String kind) {
            return initial(kind) ? value.initialMargin() : Objects.requireNonNull(value.maintenanceMargin());
        }

        private static boolean initial(String kind) {
            return kind.toLowerCase(Locale.ROOT).equals("initial");
        }
    }

    private static Row row(
            String initialRatio,
            String maintenanceRatio,
            String imfFactor,
            String baseSize,
            String price,
            String account,
            String position) {
        MarginSchedule schedule = Schedules.sizePremium(initialRatio, maintenanceRatio, imfFactor);
        Rational size = number(baseSize).abs();
        Surd initial = EffectiveInitial.of(
                        schedule.initialRatioAt(size), new MarginLimits(number(account), number(position)))
                .ratio();
        Surd maintenance = Objects.requireNonNull(schedule.maintenanceRatioAt(size));
        return new Row(
                initial,
                maintenance,
                PositionValue.of(schedule, number(baseSize), number(price), initial, maintenance));
    }
}
