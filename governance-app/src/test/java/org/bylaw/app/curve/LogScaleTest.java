package org.bylaw.app.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogScaleTest {

    private static final BigDecimal HAIR = new BigDecimal("0.0001");

    @ParameterizedTest
    @CsvSource({"1, 0", "10, 1", "1000000, 6", "0.001, -3", "2, 0.30103", "50000, 4.69897", "0.0075, -2.12494"})
    void aLogarithmIsExactToATenThousandth(BigDecimal number, BigDecimal logarithm) {
        assertThat(LogScale.logarithm(number)).isCloseTo(logarithm, within(HAIR));
    }

    @Test
    void equalFactorsAreEqualLengths() {
        LogScale scale = new LogScale(BigDecimal.ONE, new BigDecimal("10000"));

        assertThat(scale.place(BigDecimal.ONE)).isEqualByComparingTo("0");
        assertThat(scale.place(BigDecimal.TEN)).isCloseTo(new BigDecimal("0.25"), within(HAIR));
        assertThat(scale.place(new BigDecimal("100"))).isCloseTo(new BigDecimal("0.5"), within(HAIR));
        assertThat(scale.place(new BigDecimal("10000"))).isEqualByComparingTo("1");
    }

    @Test
    void whatLiesBeyondIsPutAtTheEnds() {
        LogScale scale = new LogScale(BigDecimal.ONE, BigDecimal.TEN);

        assertThat(scale.place(new BigDecimal("0.1"))).isEqualByComparingTo("0");
        assertThat(scale.place(new BigDecimal("100"))).isEqualByComparingTo("1");
    }

    @Test
    void ticksAreRoundAndThereAreEnoughOfThem() {
        assertThat(ticks("5", "20000000")).isEqualTo(numbers("10 100 1000 10000 100000 1000000 10000000"));
        assertThat(ticks("0.015", "0.3")).isEqualTo(numbers("0.02 0.05 0.1 0.2"));
        assertThat(ticks("0.03", "0.07")).isEqualTo(numbers("0.03 0.04 0.05 0.06 0.07"));
        assertThat(ticks("0.0105", "0.0199")).isEqualTo(numbers("0.012 0.014 0.016 0.018"));
    }

    private static List<BigDecimal> ticks(String from, String to) {
        return new LogScale(new BigDecimal(from), new BigDecimal(to))
                .ticks().stream()
                        .map(tick -> new BigDecimal(tick.stripTrailingZeros().toPlainString()))
                        .toList();
    }

    private static List<BigDecimal> numbers(String numbers) {
        return List.of(numbers.split(" ", -1)).stream().map(BigDecimal::new).toList();
    }

    @Test
    void aScaleGoesUpFromAboveZero() {
        assertThatThrownBy(() -> new LogScale(BigDecimal.ZERO, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogScale(BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no logarithmic scale goes from 1 to 1");
    }
}
