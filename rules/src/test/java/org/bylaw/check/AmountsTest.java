package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void digitsAreGroupedByThree() {
        assertThat(Amounts.grouped(Rational.of("999"))).isEqualTo("999");
        assertThat(Amounts.grouped(Rational.of("1000"))).isEqualTo("1,000");
        assertThat(Amounts.grouped(Rational.of("1234567.125"))).isEqualTo("1,234,567.125");
        assertThat(Amounts.grouped(Rational.ZERO)).isEqualTo("0");
    }

    @Test
    void elevenDigitsAreRoundedToSix() {
        assertThat(Amounts.grouped(Rational.of("1234567.891"))).isEqualTo("1,234,567.891");
        assertThat(Amounts.grouped(Rational.of("1234567.8912"))).isEqualTo("about 1,234,570");
        assertThat(Amounts.grouped(Rational.of(100, 3))).isEqualTo("about 33.3333");
    }

    @Test
    void aFractionIsAPercentage() {
        assertThat(Amounts.percent(Rational.of("0.025"))).isEqualTo("2.5%");
        assertThat(Amounts.percent(Rational.ONE)).isEqualTo("100%");
    }
}
