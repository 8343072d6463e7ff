package org.bylaw.specs.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.junit.jupiter.api.Test;

class BrokenTest {

    @Test
    void aLimitIsMovedByAHundredthOfItself() {
        assertThat(Broken.raised(Rational.of(20))).isEqualTo(Rational.of(101, 5));
        assertThat(Broken.lowered(Rational.of(20))).isEqualTo(Rational.of(99, 5));
        assertThat(Broken.raised(Rational.of(-20))).isEqualTo(Rational.of(-99, 5));
        assertThat(Broken.lowered(Rational.of(-20))).isEqualTo(Rational.of(-101, 5));
    }

    @Test
    void zeroIsMovedByOne() {
        assertThat(Broken.raised(Rational.ZERO)).isEqualTo(Rational.ONE);
        assertThat(Broken.lowered(Rational.ZERO)).isEqualTo(Rational.of(-1));
    }

    @Test
    void anotherFieldKeepsTheWords() {
        assertThat(Broken.elsewhere(new Place("0", null, "/margin/maxLeverage", "in tier 1")))
                .isEqualTo(new Place("0", null, "/margin/maxLeverage/elsewhere", "in tier 1"));
    }

    @Test
    void aWitnessIsSwappedInWhatIsShownAlone() {
        Surd initial = Surd.of(Rational.of(1, 20));
        Surd maintenance = Surd.of(Rational.of(1, 10));
        assertThat(Broken.swapped(new Witness(Rational.ONE, "base", true, initial, maintenance, maintenance, initial)))
                .isEqualTo(new Witness(Rational.ONE, "base", true, initial, maintenance, initial, maintenance));
    }
}
