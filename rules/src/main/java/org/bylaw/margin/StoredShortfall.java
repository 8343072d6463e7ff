package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first stored size at which the maintenance margin of a size premium falls short of a need. The maintenance ratio
 * rises in steps of 1e-4, one with each whole premium; over one step it is constant and the need grows, so that a step falls
 * short if and only if its largest size does, and the first such size of a step follows from the need's formula.
 *
 * <p>Of the steps, at a premium p, only those are looked at that can fall short. Let f be the stored IMF factor, and let {@code
 * d = (before + p) / 10^4 - least} be what the step leaves for the growing part of the need. The largest size of the step is
 * below {@code R^2 / 10} with {@code R = ceil((p + 1) * 10^7 / f)}, and the need exceeds the step from the size {@code d^2 * k}
 * on, with {@code k = 10^9 * whole / coefficient^2}. So the step can fall short only if {@code d * sqrt(10 k) < R}. Both sides
 * are linear in p but for the rounding in R, which leaves an interval of premiums to go through: as a rule a few.
 */
final class StoredShortfall {

    /** Steps that are gone through before the comparison is given up. */
    private static final int MOST_STEPS = 1_000_000;

    private static final int ROOT_DIGITS = 60;

    private static final Rational STORED_PER_BASE = Rational.of(BigInteger.TEN.pow(SizePremium.SIZE_SCALE));

    private final NeededMargin needed;
    private final long stored;
    private final long factor;
    private final BigInteger before;

    StoredShortfall(NeededMargin needed, SizePremiumSchedule schedule) {
        this.needed = needed;
        this.stored = schedule.storedMaintenanceRatio();
        this.factor = schedule.storedImfFactor();
        this.before = BigInteger.valueOf(StoredRatio.beforePremium(stored));
    }

    /** See {@link NeededMargin#firstShortfall}. */
    @Nullable
    CurveViolation first(Rational largest) {
        if (largest.signum() <= 0) {
            throw new IllegalArgumentException("a position has a size above zero, not " + largest);
        }
        BigInteger last = SizePremium.storedSize(largest);
        if (last.signum() == 0) {
            return null;
        }
        BigInteger smallest = BigInteger.ONE;
        Rational least = needed.least();
        if (least.compareTo(ratioAt(smallest)) > 0) {
            return violation(BigInteger.ZERO);
        }
        if (needed.coefficient().signum() == 0) {
            return null;
        }
        Rational sizePerSquare = needed.whole()
                .times(STORED_PER_BASE)
                .dividedBy(needed.coefficient().squared());
        BigInteger start = firstAbove(ratioAt(smallest), sizePerSquare);
        BigInteger end = factor == 0 ? last : endOfStep(firstPremium(smallest)).min(last);
        if (start.compareTo(end) <= 0) {
            return violation(start);
        }
        return end.equals(last) ? null : firstInSteps(firstPremium(smallest).add(BigInteger.ONE), last, sizePerSquare);
    }

    private @Nullable CurveViolation firstInSteps(BigInteger from, BigInteger last, Rational sizePerSquare) {
        Rational premiumWidth = Rational.of(SizePremium.DENOMINATOR, BigInteger.valueOf(factor));
        Rational root = floorOfRoot(sizePerSquare.times(Rational.of(10)));
        // d * root < (p + 1) * width + slack, with d = room + p / 10^4, as p * growth < slackAtZero
        Rational room = StoredRatio.ratio(before.longValueExact()).minus(needed.least());
        Rational slack = Rational.ONE.minus(Rational.of(BigInteger.ONE, premiumWidth.denominator()));
        Rational growth = root.times(StoredRatio.ratio(1)).minus(premiumWidth);
        Rational slackAtZero = premiumWidth.plus(slack).minus(root.times(room));
        BigInteger premium = from;
        BigInteger lastPremium = SizePremium.at(last, factor);
        if (growth.signum() > 0) {
            lastPremium =
                    lastPremium.min(slackAtZero.dividedBy(growth).ceiling().subtract(BigInteger.ONE));
        } else if (growth.signum() < 0) {
            premium = premium.max(slackAtZero.dividedBy(growth).floor().add(BigInteger.ONE));
        } else if (slackAtZero.signum() <= 0) {
            return null;
        }
        for (int steps = 0; premium.compareTo(lastPremium) <= 0; steps++) {
            if (steps == MOST_STEPS) {
                throw new ArithmeticException("need and maintenance margin are too close to each other to be compared:"
                        + " undecided after " + MOST_STEPS + " steps of the premium");
            }
            BigInteger start = firstAbove(ratioAfter(premium), sizePerSquare);
            if (start.compareTo(endOfStep(premium).min(last)) <= 0) {
                return violation(start);
            }
            premium = premium.add(BigInteger.ONE);
        }
        return null;
    }

    /** The premium of the step that {@code size} lies in; the sizes before any premium binds are one step with it. */
    private BigInteger firstPremium(BigInteger size) {
        return SizePremium.at(size, factor).max(BigInteger.valueOf(stored).subtract(before));
    }

    private BigInteger endOfStep(BigInteger premium) {
        return SizePremium.firstSizeWithPremium(premium.add(BigInteger.ONE), factor)
                .subtract(BigInteger.ONE);
    }

    /** The first stored size whose need is above {@code ratio}, which is not below the least need. */
    private BigInteger firstAbove(Rational ratio, Rational sizePerSquare) {
        return ratio.minus(needed.least())
                .squared()
                .times(sizePerSquare)
                .floor()
                .add(BigInteger.ONE);
    }

    private Rational ratioAt(BigInteger size) {
        return factor == 0 ? StoredRatio.ratio(stored) : ratioAfter(firstPremium(size));
    }

    private Rational ratioAfter(BigInteger premium) {
        return Rational.of(new BigDecimal(before.add(premium), StoredRatio.SCALE));
    }

    private CurveViolation violation(BigInteger size) {
        Rational baseSize = SizePremium.baseSize(size);
        return new CurveViolation(baseSize, true, needed.at(baseSize), Surd.of(ratioAt(size)));
    }

    /** A fraction at or just below the square root of {@code square}; the root itself where it is rational. */
    private static Rational floorOfRoot(Rational square) {
        Surd root = Surd.squareRoot(square);
        Rational exact = root.asRational();
        return exact == null ? Rational.of(root.toDecimal(ROOT_DIGITS, RoundingMode.FLOOR)) : exact;
    }
}
