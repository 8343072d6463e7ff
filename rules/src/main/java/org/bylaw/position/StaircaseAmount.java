package org.bylaw.position;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveForm;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RatedAmount} along a staircase whose increment is not zero. Inside a step it is straight; the ends of the steps lie on
 * two parabolas in the number of the step, so the first step that matters is found without visiting the others.
 *
 * @param form the staircase; step j covers {@code (base + (j - 1) * step, base + j * step]}
 * @param amount the amount
 */
record StaircaseAmount(CurveForm.Staircase form, RatedAmount amount) {

    /**
     * The first size of {@code span} at which the amount is at or below zero; the near end of a step too where the amount is so
     * from just beyond it. {@code null} where there is none.
     */
    @Nullable
    Rational firstAtOrBelowZero(SizeSpan span) {
        BigInteger nearStep = stepOf(span.near());
        Rational far = span.far();
        BigInteger farStep = far == null ? null : stepOf(far);
        Rational inNearStep = inStep(nearStep, span);
        if (inNearStep != null || nearStep.equals(farStep)) {
            return inNearStep;
        }
        BigInteger direction = BigInteger.valueOf(span.rising() ? 1 : -1);
        BigInteger first = nearStep.add(direction);
        BigInteger last = farStep == null ? lastThatMatters(first) : farStep.subtract(direction);
        boolean wholeStepsBetween = last.subtract(first).signum() * direction.signum() >= 0;
        if (wholeStepsBetween && anyStepReaches(first, last)) {
            return inStep(firstStepThatReaches(first, last, direction), span);
        }
        return farStep == null ? null : inStep(farStep, span);
    }

    private BigInteger firstStepThatReaches(BigInteger first, BigInteger last, BigInteger direction) {
        BigInteger least = BigInteger.ZERO;
        BigInteger most = last.subtract(first).abs();
        while (least.compareTo(most) < 0) {
            BigInteger distance = least.add(most).shiftRight(1);
            if (anyStepReaches(first, first.add(distance.multiply(direction)))) {
                most = distance;
            } else {
                least = distance.add(BigInteger.ONE);
            }
        }
        return first.add(most.multiply(direction));
    }

    /** On the way up without end: the last step that has to be looked at. */
    private BigInteger lastThatMatters(BigInteger first) {
        if (bend().signum() > 0) {
            return first.max(turn(Rational.ZERO).ceiling())
                    .max(turn(form.step()).ceiling());
        }
        BigInteger distance = BigInteger.ONE;
        while (!anyStepReaches(first, first.add(distance))) {
            distance = distance.shiftLeft(1);
        }
        return first.add(distance);
    }

    /** Whether the amount is at or below zero in a step from one to the other; each counts whole. */
    private boolean anyStepReaches(BigInteger one, BigInteger other) {
        BigInteger low = one.min(other);
        BigInteger high = one.max(other);
        return steps(low, high, Rational.ZERO)
                        .anyMatch(step -> atEnd(step, Rational.ZERO).signum() <= 0)
                || steps(low, high, form.step())
                        .anyMatch(step -> atEnd(step, form.step()).signum() < 0);
    }

    /** The steps of the range among which one end's amount is smallest. */
    private Stream<BigInteger> steps(BigInteger low, BigInteger high, Rational depth) {
        Rational turn = turn(depth);
        return Stream.of(
                low,
                high,
                turn.floor().max(low).min(high),
                turn.ceiling().max(low).min(high));
    }

    /** The amount of a step at {@code depth} below its upper end; at the full depth of the step, its limit. */
    private Rational atEnd(BigInteger step, Rational depth) {
        Rational ratio = form.intercept().plus(form.increment().times(Rational.of(step)));
        return amount.constant().plus(top(step).minus(depth).times(amount.factor(ratio)));
    }

    /** The number of the step, not whole in general, at which the parabola of {@link #atEnd} turns. */
    private Rational turn(Rational depth) {
        Rational linear = form.base()
                .minus(depth)
                .times(amount.ratioWeight())
                .times(form.increment())
                .plus(form.step().times(amount.factor(form.intercept())));
        return linear.negated().dividedBy(bend().times(Rational.of(2)));
    }

    private Rational bend() {
        return amount.ratioWeight().times(form.increment()).times(form.step());
    }

    private @Nullable Rational inStep(BigInteger step, SizeSpan span) {
        Rational top = top(step);
        Rational bottom = top.minus(form.step());
        Rational far = span.far();
        boolean atNear = step.equals(stepOf(span.near()));
        boolean atFar = far != null && step.equals(stepOf(far));
        SizeSpan part = new SizeSpan(
                atNear ? span.near() : span.rising() ? bottom : top,
                atNear ? span.nearIncluded() : !span.rising(),
                atFar ? far : span.rising() ? top : bottom,
                atFar ? span.farIncluded() : span.rising(),
                span.rising());
        Rational ratio = form.intercept().plus(form.increment().times(Rational.of(step)));
        return new StraightAmount(amount.constant(), amount.factor(ratio)).firstAtOrBelowZero(part);
    }

    private BigInteger stepOf(Rational size) {
        return size.minus(form.base()).dividedBy(form.step()).ceiling();
    }

    private Rational top(BigInteger step) {
        return form.base().plus(form.step().times(Rational.of(step)));
    }
}
