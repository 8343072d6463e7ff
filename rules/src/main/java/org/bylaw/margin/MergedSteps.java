package org.bylaw.margin;

import java.math.BigInteger;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a constant and of {@link EvenSteps}, and the first position at which it is above zero, found by walking the
 * positions where a step is taken. Over each common period of the steps the sum gains the same amount, and it is below zero
 * wherever the line above it is: at most one period is walked, and of it only what that line leaves undecided.
 */
final class MergedSteps {

    /**
     * Positions that are walked before the comparison is given up. Twice the ten million roots after which any two premiums
     * repeat fit in: premiums are always decided.
     */
    private static final int MOST_POSITIONS = 25_000_000;

    private final BigInteger constant;
    private final List<WholeSteps> steps;
    private final Relation relation;

    /** Positions are counted in units of 1 / this, so that every step is taken at a whole number of units. */
    private final BigInteger positionScale;

    /** Every how many units there is a position. */
    private final BigInteger stride;

    /**
     * The sum of {@code constant} and {@code steps}.
     *
     * @param wholePositions whether only whole numbers are positions
     */
    MergedSteps(Rational constant, List<EvenSteps> steps, boolean wholePositions, Relation relation) {
        List<EvenSteps> taken =
                steps.stream().filter(each -> each.rise().signum() != 0).toList();
        BigInteger positions = BigInteger.ONE;
        BigInteger values = constant.denominator();
        for (EvenSteps each : taken) {
            positions = commonMultiple(positions, each.base().denominator());
            positions = commonMultiple(positions, each.step().denominator());
            values = commonMultiple(values, each.rise().denominator());
        }
        Rational scale = Rational.of(positions);
        Rational valueScale = Rational.of(values);
        this.constant = constant.times(valueScale).numerator();
        this.steps = taken.stream()
                .map(each -> new WholeSteps(
                        each.base().times(scale).numerator(),
                        each.step().times(scale).numerator(),
                        each.rise().times(valueScale).numerator()))
                .toList();
        this.relation = relation;
        this.positionScale = positions;
        this.stride = wholePositions ? positions : BigInteger.ONE;
    }

    /**
     * The first position from {@code start} on and below {@code end} at which the relation holds; {@code null} where it
     * never does.
     *
     * @param start a whole number where only those are positions
     * @throws ArithmeticException if more than 25 million steps would have to be walked
     */
    @Nullable
    Rational first(Rational start, @Nullable Rational end) {
        Rational scale = Rational.of(positionScale);
        BigInteger from = roundedDown(start.times(scale));
        BigInteger until = end == null ? null : end.times(scale).ceiling();
        // No value is above this line.
        Rational slope = Rational.ZERO;
        Rational atZero = Rational.of(constant);
        for (WholeSteps each : steps) {
            slope = slope.plus(each.slope());
            atZero = atZero.plus(each.upperLineAtZero());
        }
        if (slope.signum() == 0 && !relation.holds(atZero.signum())) {
            return null;
        }
        if (slope.signum() > 0) {
            from = from.max(roundedDown(atZero.dividedBy(slope).negated()));
        }
        if (slope.signum() < 0) {
            BigInteger afterCrossing = atZero.dividedBy(slope).negated().floor().add(BigInteger.ONE);
            until = until == null ? afterCrossing : until.min(afterCrossing);
        }
        BigInteger found = walk(from, until);
        return found == null ? null : start.max(Rational.of(found, positionScale));
    }

    private @Nullable BigInteger walk(BigInteger from, @Nullable BigInteger until) {
        BigInteger period = stride;
        for (WholeSteps each : steps) {
            period = commonMultiple(period, each.step());
        }
        BigInteger gain = BigInteger.ZERO;
        for (WholeSteps each : steps) {
            gain = gain.add(each.rise().multiply(period.divide(each.step())));
        }
        StepWalk walk = new StepWalk(constant, steps, from);
        BigInteger periodEnd = from.add(period);
        BigInteger largest = walk.value();
        for (int walked = 0; walked < MOST_POSITIONS; walked++) {
            if (until != null && walk.position().compareTo(until) >= 0) {
                return null;
            }
            if (relation.holds(walk.value().signum())) {
                return walk.position();
            }
            largest = largest.max(walk.value());
            BigInteger next = roundedUp(walk.nextStep(periodEnd));
            if (next.compareTo(periodEnd) < 0) {
                walk.moveTo(next);
            } else if (gain.signum() > 0) {
                BigInteger skipped = periodsToReach(largest, gain).subtract(BigInteger.ONE);
                walk.moveTo(periodEnd.add(period.multiply(skipped)));
                periodEnd = walk.position().add(period);
            } else {
                return null;
            }
        }
        throw new ArithmeticException("two staircases are too close to each other to be compared: undecided after "
                + MOST_POSITIONS + " of their steps");
    }

    /** How many periods later the relation holds where the value is {@code largest} now. */
    private BigInteger periodsToReach(BigInteger largest, BigInteger gain) {
        Rational periods = Rational.of(largest.negate(), gain);
        return relation == Relation.ABOVE ? periods.floor().add(BigInteger.ONE) : periods.ceiling();
    }

    private BigInteger roundedDown(Rational units) {
        BigInteger whole = units.floor();
        return whole.subtract(whole.mod(stride));
    }

    private BigInteger roundedUp(BigInteger units) {
        BigInteger over = units.mod(stride);
        return over.signum() == 0 ? units : units.subtract(over).add(stride);
    }

    private static BigInteger commonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
