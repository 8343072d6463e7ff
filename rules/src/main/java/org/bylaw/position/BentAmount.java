package org.bylaw.position;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveForm;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RatedAmount} along an affine or a square-root piece: a polynomial of degree two in the size, or three in the square
 * root of the size beyond the shift. Its turning points are exact, so no dip to zero between two tested sizes goes unnoticed.
 */
final class BentAmount {

    private static final Rational TWO = Rational.of(2);
    private static final Rational THREE = Rational.of(3);
    private static final Rational EIGHT_NINTHS = Rational.of(8, 9);
    private static final Rational TWO_NINTHS = Rational.of(2, 9);

    private final RatedAmount amount;
    private final CurveForm form;
    /** Sign of the amount at sizes without end. */
    private final int endSign;
    /** Size from which the polynomial's variable is the root; {@code null} where it is the size itself. */
    private final @Nullable Rational shift;
    /** The polynomial's variable at the turning points where the amount is at or below zero. */
    private final List<Surd> dips;

    private BentAmount(RatedAmount amount, CurveForm form, int endSign, @Nullable Rational shift, List<Surd> dips) {
        this.amount = amount;
        this.form = form;
        this.endSign = endSign;
        this.shift = shift;
        this.dips = dips;
    }

    /** Along a piece whose slope is not zero. */
    static BentAmount along(CurveForm.Affine form, RatedAmount amount) {
        Rational first = amount.factor(form.intercept());
        Rational second = amount.ratioWeight().times(form.slope());
        Rational turn = first.negated().dividedBy(second.times(TWO));
        Rational value = amount.constant().plus(first.times(turn).dividedBy(TWO));
        return new BentAmount(
                amount, form, second.signum(), null, value.signum() <= 0 ? List.of(Surd.of(turn)) : List.of());
    }

    /** Along a piece whose coefficient is not zero. */
    static BentAmount along(CurveForm.SquareRoot form, RatedAmount amount) {
        // With t = sqrt(size - shift): q t^3 + p t^2 + shift q t + constant + shift p. At a turning point only the
        // remainder of
        // its division by the derivative is left, which is linear in t.
        Rational p = amount.factor(form.intercept());
        Rational q = amount.ratioWeight().times(form.coefficient());
        Rational underRoot = p.squared().minus(THREE.times(form.shift()).times(q.squared()));
        List<Surd> turns = underRoot.signum() < 0
                ? List.of()
                : Stream.of(Rational.ONE, Rational.ONE.negated())
                        .map(sign -> Surd.of(p.negated(), sign, underRoot)
                                .times(q.times(THREE).reciprocal()))
                        .toList();
        Rational slope = TWO.dividedBy(THREE)
                .times(form.shift())
                .times(q)
                .minus(TWO_NINTHS.times(p.squared()).dividedBy(q));
        Rational intercept =
                amount.constant().plus(EIGHT_NINTHS.times(form.shift()).times(p));
        List<Surd> dips = turns.stream()
                .filter(turn -> turn.times(slope).plus(intercept).signum() <= 0)
                .toList();
        return new BentAmount(amount, form, q.signum(), form.shift(), dips);
    }

    /**
     * The first place of {@code span} at which the amount is at or below zero; the near end too where the amount is so from just
     * beyond it. {@code null} where there is none. A far end of size zero does not count.
     */
    @Nullable
    Crossing firstAtOrBelowZero(SizeSpan span, SizeReading reading, Rounding rounding) {
        if (span.empty()) {
            return null;
        }
        int nearSign = signAt(span.near());
        if (nearSign < 0 || (nearSign == 0 && span.nearIncluded())) {
            return new Crossing(reading.of(span.near()), true);
        }
        Rational far = span.far();
        if (far == null ? !(endSign < 0 || dipBeyond(span.near())) : !reachedBefore(far, span)) {
            return far != null && span.farIncluded() && signAt(far) <= 0 ? new Crossing(reading.of(far), true) : null;
        }
        DecimalSearch.Bracket bracket = DecimalSearch.narrow(
                reading.of(span.near()),
                reading.of(sizeReached(span)),
                candidate -> reachedBefore(reading.sizeAt(candidate), span));
        boolean exact = signAt(reading.sizeAt(bracket.before())) == 0;
        return new Crossing(exact || rounding == Rounding.BEFORE ? bracket.before() : bracket.beyond(), exact);
    }

    /** A size of the span, neither zero nor without end, before which the amount has been at or below zero. */
    private Rational sizeReached(SizeSpan span) {
        Rational far = span.far();
        if (far != null && far.signum() > 0) {
            return far;
        }
        Rational factor = far == null ? TWO : TWO.reciprocal();
        Rational size = span.near().times(factor);
        while (!reachedBefore(size, span)) {
            size = size.times(factor);
        }
        return size;
    }

    /** Whether the amount is at or below zero somewhere strictly between the near end and {@code size}. */
    private boolean reachedBefore(Rational size, SizeSpan span) {
        if (signAt(size) < 0) {
            return true;
        }
        Surd near = variable(span.near());
        Surd far = variable(size);
        return dips.stream().anyMatch(dip -> near.min(far).compareTo(dip) < 0 && dip.compareTo(near.max(far)) < 0);
    }

    private boolean dipBeyond(Rational size) {
        Surd near = variable(size);
        return dips.stream().anyMatch(dip -> dip.compareTo(near) > 0);
    }

    private int signAt(Rational size) {
        return amount.at(form, size).signum();
    }

    private Surd variable(Rational size) {
        return shift == null ? Surd.of(size) : Surd.squareRoot(size.minus(Objects.requireNonNull(shift)));
    }
}
