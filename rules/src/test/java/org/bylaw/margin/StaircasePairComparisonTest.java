package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated pairs of staircases with steps of whole sizes, against their ratios at and just above every whole size. */
class StaircasePairComparisonTest {

    private static final long SIZES = 20_000;

    private record Stairs(long intercept, long increment, long base, long step) {

        static Stairs generated(SplittableRandom random, long lift) {
            return new Stairs(
                    lift + random.nextLong(10), random.nextLong(-1, 6), -random.nextLong(40), random.nextLong(1, 40));
        }

        long at(long size) {
            return intercept - increment * Math.floorDiv(base - size, step);
        }

        long above(long size) {
            return intercept + increment * (Math.floorDiv(size - base, step) + 1);
        }

        CurveForm.Staircase form() {
            return new CurveForm.Staircase(
                    Rational.of(intercept), Rational.of(increment), Rational.of(base), Rational.of(step));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWitnessIsTheFirstSizeThatViolates(Relation relation) {
        SplittableRandom random = new SplittableRandom(7);
        long compared = 0;
        int late = 0;
        for (int pair = 0; pair < 3_000; pair++) {
            Stairs stairs = Stairs.generated(random, 0);
            Stairs limit = Stairs.generated(random, random.nextLong(120));
            ViolationStart start =
                    StaircasePairComparison.first(stairs.form(), limit.form(), Rational.ZERO, null, relation);
            long size = 0;
            ViolationStart expected = null;
            while (size < SIZES && expected == null) {
                if (relation.holds(Long.signum(stairs.at(size) - limit.at(size)))) {
                    expected = new ViolationStart(Rational.of(size), true);
                } else if (relation.holds(Long.signum(stairs.above(size) - limit.above(size)))) {
                    expected = new ViolationStart(Rational.of(size), false);
                } else {
                    size++;
                }
            }
            compared += size;
            late += size > 100 && expected != null ? 1 : 0;
            if (expected == null && start != null) {
                assertThat(start.size()).isGreaterThanOrEqualTo(Rational.of(SIZES));
            } else {
                assertThat(start).as("%s against %s", stairs, limit).isEqualTo(expected);
            }
        }
        assertThat(compared).isGreaterThan(5_000_000);
        assertThat(late).isGreaterThan(300);
    }

    @Test
    void belowACapOnlyCornersBelowItCount() {
        CurveForm.Staircase stairs = new Stairs(0, 3, 0, 7).form();
        CurveForm.Staircase limit = new Stairs(9, 1, 0, 5).form();
        // Just above 35 the first is at 18, the second at 17.
        assertThat(StaircasePairComparison.first(stairs, limit, Rational.ZERO, Rational.of(35), Relation.ABOVE))
                .isNull();
        assertThat(StaircasePairComparison.first(stairs, limit, Rational.ZERO, Rational.of("35.1"), Relation.ABOVE))
                .isEqualTo(new ViolationStart(Rational.of(35), false));
    }
}
