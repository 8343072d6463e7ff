package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.ScheduleFault;
import org.bylaw.market.ContractTier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplateTest {

    private static final Place TIER = new Place("drift/SOL-PERP", null, "/margin/tiers/2", "in tier 3 (from 50000)");
    private static final Place FIELD = new Place("drift/SOL-PERP", null, "/margin", null);

    private static String observed(String format, @Nullable Object value) {
        return MessageTemplate.of("{observed" + format + "}").render(FIELD, value, null, null);
    }

    private static Witness witness(String size, @Nullable String unit, boolean attained) {
        Surd ratio = Surd.of(Rational.of("0.05"));
        return new Witness(Rational.of(size), unit, attained, ratio, null, Surd.of(Rational.of("0.06")), ratio);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.025|2.5%|0.025x|0.025|0.025",
                "50|5000%|50x|50|50",
                "12345.5|1234550%|12345.5x|12,345.5|12345.5",
                "0|0%|0x|0|0",
                "0.050|5%|0.05x|0.05|0.05",
                "-1234567.25|-123456725%|-1234567.25x|-1,234,567.25|-1234567.25",
                "1234567890|123456789000%|1234567890x|1,234,567,890|1234567890",
                "12345678901|about 1234570000000%|about 12345700000x|about 12,345,700,000|about 12345700000",
                "20000000000000|2000000000000000%|20000000000000x|20,000,000,000,000|20000000000000",
                "100|10000%|100x|100|100",
                "1000|100000%|1000x|1,000|1000"
            })
    void aNumberIsWrittenInItsFormat(String number, String percent, String times, String amount, String plain) {
        Rational value = Rational.of(number);
        assertThat(observed(":percent", value)).isEqualTo(percent);
        assertThat(observed(":times", value)).isEqualTo(times);
        assertThat(observed(":amount", value)).isEqualTo(amount);
        assertThat(observed(":plain", value)).isEqualTo(plain);
        assertThat(observed("", value)).isEqualTo(plain);
        assertThat(observed("", new BigDecimal(number))).isEqualTo(plain);
        assertThat(observed("", Surd.of(value))).isEqualTo(plain);
    }

    @Test
    void aNumberWithoutFiniteDecimalIsRounded() {
        assertThat(observed(":percent", Rational.of(1, 75))).isEqualTo("about 1.33333%");
        assertThat(observed(":times", Rational.of(200, 3))).isEqualTo("about 66.6667x");
        assertThat(observed("", Surd.squareRoot(Rational.of(2)))).isEqualTo("about 1.41421");
        assertThat(observed("", Surd.squareRoot(Rational.of(4)))).isEqualTo("2");
    }

    @Test
    void whatIsNoNumberIsItsOwnWord() {
        assertThat(observed(":percent", null)).isEqualTo("none");
        assertThat(observed("", 7)).isEqualTo("7");
        assertThat(observed(":amount", 7000L)).isEqualTo("7,000");
        assertThat(observed("", BigInteger.TWO)).isEqualTo("2");
        assertThat(observed(":times", "no leverage")).isEqualTo("no leverage");
        assertThat(observed("", ContractTier.HIGHLY_SPECULATIVE)).isEqualTo("highly-speculative");
        assertThat(observed("", ContractTier.A)).isEqualTo("A");
        assertThat(observed("", ScheduleFault.Kind.EMPTY_TIER)).isEqualTo("empty tier");
        assertThat(observed("", true)).isEqualTo("yes");
        assertThat(observed("", false)).isEqualTo("no");
        assertThat(observed("", List.of("cross", 1))).isEqualTo("cross, 1");
        assertThat(observed("", List.of())).isEqualTo("none");
    }

    @Test
    void wordsSurroundTheValues() {
        MessageTemplate template =
                MessageTemplate.of("{observed:times} is offered {where}; the category allows {limit:times}");
        assertThat(template.render(TIER, Rational.of(50), Rational.of(20), null))
                .isEqualTo("50x is offered in tier 3 (from 50000); the category allows 20x");
        assertThat(template.render(FIELD, Rational.of(50), null, null))
                .isEqualTo("50x is offered; the category allows none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|base|true|from the smallest size|0 base units",
                "0|quote|false|just above a size of 0|0 quote units",
                "576|base|true|from a size of 576 base units|576 base units",
                "576|base|false|just above a size of 576 base units|576 base units",
                "1000000.5|quote|true|from a size of 1,000,000.5 quote units|1,000,000.5 quote units",
                "1|contracts|true|from a size of 1 contract|1 contract",
                "1|quote|false|just above a size of 1 quote unit|1 quote unit",
                "20000000|open interest USD|true|from a size of 20,000,000 USD of open interest|20,000,000 USD of open interest"
            })
    void aWitnessSaysForWhichSizes(String size, String unit, boolean attained, String where, String sizeWords) {
        Witness witness = witness(size, unit, attained);
        assertThat(MessageTemplate.of("{where}").render(TIER, null, null, witness))
                .isEqualTo(where);
        assertThat(MessageTemplate.of("{size}").render(TIER, null, null, witness))
                .isEqualTo(sizeWords);
    }

    @Test
    void twoCurvesThatCrossAreSaidToMeet() {
        Surd ratio = Surd.of(Rational.of("0.1"));
        Witness crossing = new Witness(Rational.of(17_500), "base", false, ratio, ratio, ratio, ratio);
        assertThat(MessageTemplate.of("{where}").render(TIER, ratio, ratio, crossing))
                .isEqualTo("just above a size of 17,500 base units, where both meet");
    }

    @Test
    void aValueIsNeverRoundedOntoItsLimit() {
        Rational limit = Rational.of("1000000000000");
        Rational observed = Rational.of("1000000000000.01");
        assertThat(MessageTemplate.of("{observed:amount} against {limit:amount}")
                        .render(FIELD, observed, limit, null))
                .isEqualTo("1,000,000,000,000.01 against 1,000,000,000,000");
        assertThat(MessageTemplate.of("{observed:percent} against {limit:percent}")
                        .render(FIELD, Rational.of(1, 3), Rational.of("0.3333333333333"), null))
                .isEqualTo("33.3333333333333333% against 33.33333333333%");
    }

    @Test
    void aWitnessWithoutUnitSpeaksOfEverySize() {
        assertThat(MessageTemplate.of("{where}").render(TIER, null, null, witness("0", null, true)))
                .isEqualTo("at every size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{allowed}|has the unknown placeholder {allowed}: there are {observed}, {limit}, {where} and {size}",
                "{limit:fraction}|has the unknown format {limit:fraction}: there are :plain, :percent, :times, :amount, :base, :usd",
                "{where:plain}|gives {where} a format, which it does not take",
                "{}|has the unknown placeholder {}: there are {observed}, {limit}, {where} and {size}",
                "{limit|has a lone brace",
                "limit}|has a lone brace",
                "' '|is empty"
            })
    void anUnknownPlaceholderIsRefused(String says, String reason) {
        assertThatThrownBy(() -> MessageTemplate.of(says))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void itKnowsWhetherItNamesTheSize() {
        assertThat(MessageTemplate.of("{observed} at {size}").namesSize()).isTrue();
        assertThat(MessageTemplate.of("{observed} {where}").namesSize()).isFalse();
    }
}
