package org.bylaw.margin;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;

/**
 * The form of one piece of a margin curve: a margin ratio as a function of size. Every form is monotone over its piece, and
 * stays of the same form when it is scaled or shifted.
 */
public sealed interface CurveForm {

    /** The ratio at {@code size}, exactly. */
    Surd at(Rational size);

    /** The limit of the ratios as sizes fall to {@code size} from above: what holds just above it. */
    default Surd limitFromAbove(Rational size) {
        return at(size);
    }

    /** The limit of the ratios as sizes rise to {@code size} from below: what holds just below it. */
    default Surd limitFromBelow(Rational size) {
        return at(size);
    }

    /** This form with every ratio multiplied by {@code factor}. */
    CurveForm times(Rational factor);

    /** This form with {@code addend} added to every ratio. */
    CurveForm plus(Rational addend);

    /** -1, 0 or 1: whether ratios fall, stay or rise as size grows. */
    int trend();

    /** The same ratio at every size. */
    record Constant(Rational value) implements CurveForm {
        @Override
        public Surd at(Rational size) {
            return Surd.of(value);
        }

        @Override
        public Constant times(Rational factor) {
            return new Constant(value.times(factor));
        }

        @Override
        public Constant plus(Rational addend) {
            return new Constant(value.plus(addend));
        }

        @Override
        public int trend() {
            return 0;
        }
    }

    /** {@code intercept + slope * size}. */
    record Affine(Rational intercept, Rational slope) implements CurveForm {
        @Override
        public Surd at(Rational size) {
            return Surd.of(intercept.plus(slope.times(size)));
        }

        @Override
        public Affine times(Rational factor) {
            return new Affine(intercept.times(factor), slope.times(factor));
        }

        @Override
        public Affine plus(Rational addend) {
            return new Affine(intercept.plus(addend), slope);
        }

        @Override
        public int trend() {
            return slope.signum();
        }
    }

    /** {@code intercept + coefficient * sqrt(size - shift)}, for sizes from {@code shift} on. */
    record SquareRoot(Rational intercept, Rational coefficient, Rational shift) implements CurveForm {
        @Override
        public Surd at(Rational size) {
            return Surd.of(intercept, coefficient, size.minus(shift));
        }

        @Override
        public SquareRoot times(Rational factor) {
            return new SquareRoot(intercept.times(factor), coefficient.times(factor), shift);
        }

        @Override
        public SquareRoot plus(Rational addend) {
            return new SquareRoot(intercept.plus(addend), coefficient, shift);
        }

        @Override
        public int trend() {
            return coefficient.signum();
        }
    }

    /**
     * {@code intercept + coefficient * sqrt(size / whole)}: what grows with the root of the size's share in a whole, as the
     * impact of an order grows with its share in the day's volume. The root of the whole itself may be irrational.
     *
     * @param whole above zero
     */
    record RootOfShare(Rational intercept, Rational coefficient, Rational whole) implements CurveForm {
        /** Checks that there is a whole. */
        public RootOfShare {
            if (whole.signum() <= 0) {
                throw new IllegalArgumentException("a share needs a whole above zero, not " + whole);
            }
        }

        @Override
        public Surd at(Rational size) {
            return Surd.of(intercept, coefficient, size.dividedBy(whole));
        }

        @Override
        public RootOfShare times(Rational factor) {
            return new RootOfShare(intercept.times(factor), coefficient.times(factor), whole);
        }

        @Override
        public RootOfShare plus(Rational addend) {
            return new RootOfShare(intercept.plus(addend), coefficient, whole);
        }

        @Override
        public int trend() {
            return coefficient.signum();
        }
    }

    /**
     * {@code intercept - amount / size}: a rate with a maintenance amount. At size zero it has no ratio, unless the amount is
     * zero.
     */
    record Reciprocal(Rational intercept, Rational amount) implements CurveForm {
        @Override
        public Surd at(Rational size) {
            return Surd.of(amount.signum() == 0 ? intercept : intercept.minus(amount.dividedBy(size)));
        }

        @Override
        public Reciprocal times(Rational factor) {
            return new Reciprocal(intercept.times(factor), amount.times(factor));
        }

        @Override
        public Reciprocal plus(Rational addend) {
            return new Reciprocal(intercept.plus(addend), amount);
        }

        @Override
        public int trend() {
            return amount.signum();
        }
    }

    /**
     * {@code intercept + increment * ceil((size - base) / step)}, for sizes from {@code base} on: a staircase of equal steps.
     * The ratio changes just above {@code base + k * step}, not there.
     *
     * @param step above zero
     */
    record Staircase(Rational intercept, Rational increment, Rational base, Rational step) implements CurveForm {
        /** Checks that the steps have a width. */
        public Staircase {
            if (step.signum() <= 0) {
                throw new IllegalArgumentException("a staircase needs a step above zero, not " + step);
            }
        }

        @Override
        public Surd at(Rational size) {
            return Surd.of(ratioAt(size));
        }

        @Override
        public Surd limitFromAbove(Rational size) {
            return Surd.of(ratioJustAbove(size));
        }

        /** The ratio at {@code size}. */
        Rational ratioAt(Rational size) {
            return afterSteps(size.minus(base).dividedBy(step).ceiling());
        }

        /** The ratio just above {@code size}. */
        Rational ratioJustAbove(Rational size) {
            return afterSteps(size.minus(base).dividedBy(step).floor().add(BigInteger.ONE));
        }

        private Rational afterSteps(BigInteger steps) {
            return intercept.plus(increment.times(Rational.of(steps)));
        }

        @Override
        public Staircase times(Rational factor) {
            return new Staircase(intercept.times(factor), increment.times(factor), base, step);
        }

        @Override
        public Staircase plus(Rational addend) {
            return new Staircase(intercept.plus(addend), increment, base, step);
        }

        @Override
        public int trend() {
            return increment.signum();
        }
    }

    /**
     * {@code intercept + scale * premium(size)}, where the premium is the whole number that Drift and Velocity compute from the
     * stored size and the stored IMF factor; see {@link SizePremium}. Defined at sizes on the programs' grid of 1e-9; a size
     * between two of them counts as the lower one.
     *
     * @param storedImfFactor not below zero
     */
    record StoredPremium(Rational intercept, Rational scale, long storedImfFactor) implements CurveForm {
        /** Checks that the factor is one that the programs store. */
        public StoredPremium {
            if (storedImfFactor < 0) {
                throw new IllegalArgumentException("an IMF factor is not below zero: " + storedImfFactor);
            }
        }

        @Override
        public Surd at(Rational size) {
            return atStored(SizePremium.storedSize(size));
        }

        @Override
        public Surd limitFromBelow(Rational size) {
            return atStored(SizePremium.firstStoredSize(size).subtract(BigInteger.ONE));
        }

        private Surd atStored(BigInteger storedSize) {
            BigInteger premium = SizePremium.at(storedSize, storedImfFactor);
            return Surd.of(intercept.plus(scale.times(Rational.of(premium))));
        }

        @Override
        public StoredPremium times(Rational factor) {
            return new StoredPremium(intercept.times(factor), scale.times(factor), storedImfFactor);
        }

        @Override
        public StoredPremium plus(Rational addend) {
            return new StoredPremium(intercept.plus(addend), scale, storedImfFactor);
        }

        @Override
        public int trend() {
            return storedImfFactor == 0 ? 0 : scale.signum();
        }
    }
}
