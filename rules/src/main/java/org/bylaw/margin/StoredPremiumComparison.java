package org.bylaw.margin;

import java.math.BigInteger;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Compares premiums of Drift and Velocity with each other and with constants, on the programs' grid of sizes. A premium is a
 * staircase of equal steps over the whole-number root of the size.
 */
final class StoredPremiumComparison {

    /** Every whole number from this on is the root of a stored size: sizes 0 and 1 have the roots 1 and 3. */
    private static final BigInteger FIRST_ROOT_WITHOUT_GAP = BigInteger.valueOf(3);

    private StoredPremiumComparison() {}

    /** Where {@code form} first violates {@code limit}, each a premium or a constant, from {@code low} on and below {@code high}. */
    static @Nullable ViolationStart first(
            CurveForm form, CurveForm limit, Rational low, @Nullable Rational high, Relation relation) {
        BigInteger first = SizePremium.firstStoredSize(low);
        Rational firstSize = SizePremium.baseSize(first);
        if (high != null && firstSize.compareTo(high) >= 0) {
            return null;
        }
        if (relation.holds(form.at(firstSize).compareTo(limit.at(firstSize)))) {
            return new ViolationStart(firstSize, true);
        }
        if (parallel(form, limit)) {
            return null;
        }
        BigInteger nextRoot = SizePremium.root(first).add(BigInteger.ONE).max(FIRST_ROOT_WITHOUT_GAP);
        Rational lastRoot = high == null
                ? null
                : Rational.of(SizePremium.root(SizePremium.firstStoredSize(high).subtract(BigInteger.ONE)));
        if (lastRoot != null && lastRoot.compareTo(Rational.of(nextRoot)) < 0) {
            return null;
        }
        List<EvenSteps> steps = List.of(steps(form, Rational.ONE), steps(limit, Rational.ONE.negated()));
        Rational root = new MergedSteps(intercept(form).minus(intercept(limit)), steps, true, relation)
                .first(Rational.of(nextRoot), lastRoot == null ? null : lastRoot.plus(Rational.ONE));
        return root == null
                ? null
                : new ViolationStart(SizePremium.baseSize(SizePremium.firstSizeWithRoot(root.floor())), true);
    }

    /** Whether the two differ by the same ratio at every size. */
    private static boolean parallel(CurveForm form, CurveForm limit) {
        return form instanceof CurveForm.StoredPremium premium
                && limit instanceof CurveForm.StoredPremium other
                && premium.storedImfFactor() == other.storedImfFactor()
                && premium.scale().equals(other.scale());
    }

    private static Rational intercept(CurveForm form) {
        return form instanceof CurveForm.StoredPremium premium
                ? premium.intercept()
                : ((CurveForm.Constant) form).value();
    }

    private static EvenSteps steps(CurveForm form, Rational sign) {
        if (form instanceof CurveForm.StoredPremium premium && premium.storedImfFactor() > 0) {
            Rational step = Rational.of(SizePremium.DENOMINATOR, BigInteger.valueOf(premium.storedImfFactor()));
            return new EvenSteps(Rational.ZERO, step, premium.scale().times(sign));
        }
        return new EvenSteps(Rational.ZERO, Rational.ONE, Rational.ZERO);
    }
}
