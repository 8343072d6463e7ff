package org.bylaw.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.change.CapChange;
import org.bylaw.change.Effect;
import org.bylaw.change.HighLeverageChange;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.CurveViolation;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.LooseningStep;
import org.bylaw.policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How far one change loosens one thing, beside the bound that the policy sets.
 *
 * @param change the change
 * @param loosening how far: a fraction of the value before, or a difference of ratios
 * @param limit how far it may be
 * @param pointer JSON pointer of the section
 * @param words what is loosened, and where the most
 */
public record LooseningStepCheck(ChangeCheck change, Rational loosening, Rational limit, String pointer, String words) {

    private static final int DIGITS = 40;

    /** What is loosened. */
    public Place at() {
        return change.at(pointer, words);
    }

    /** One fact per bound of the policy and thing that is loosened. */
    static List<LooseningStepCheck> of(ChangeCheck change) {
        LooseningStep step = change.law().step();
        List<LooseningStepCheck> checks = new ArrayList<>();
        if (step == null || change.ofMarketInUse() == null) {
            return checks;
        }
        Effect effect = change.effect();
        relative(change, effect.initial(), step.maxInitialRelativeDecrease(), "the initial margin", checks);
        absolute(change, effect.initial(), step.maxInitialAbsoluteDecrease(), "the initial margin", checks);
        highLeverage(change, step.maxInitialRelativeDecrease(), checks);
        relative(change, effect.maintenance(), step.maxMaintenanceRelativeDecrease(), "the maintenance margin", checks);
        absolute(change, effect.maintenance(), step.maxMaintenanceAbsoluteDecrease(), "the maintenance margin", checks);
        caps(change, step.maxCapRelativeIncrease(), checks);
        return checks;
    }

    private static void relative(
            ChangeCheck change,
            @Nullable CurveChange curve,
            @Nullable Sourced<BigDecimal> bound,
            String subject,
            List<LooseningStepCheck> checks) {
        CurveFactor largest = curve == null || bound == null ? null : curve.largestLoosening();
        if (curve == null || bound == null || largest == null) {
            return;
        }
        Rational limit = Rational.of(bound.value());
        Rational decrease = largest.factor() == null
                ? Rational.ONE
                : Rational.ONE.minus(largest.factor().reciprocal());
        if (!largest.exact() && limit.compareTo(Rational.ONE) < 0) {
            // The factor is an upper bound then; whether the limit is passed is decided exactly.
            Rational allowed = Rational.ONE.minus(limit).reciprocal();
            decrease = curve.loosensByMoreThan(allowed) ? decrease : decrease.min(limit);
        }
        checks.add(new LooseningStepCheck(
                change,
                decrease,
                limit,
                "/margin",
                "relative fall of " + subject + ", " + SizeWords.of(largest, change)));
    }

    private static void absolute(
            ChangeCheck change,
            @Nullable CurveChange curve,
            @Nullable Sourced<BigDecimal> bound,
            String subject,
            List<LooseningStepCheck> checks) {
        if (curve == null || bound == null || !curve.direction().loosens()) {
            return;
        }
        Rational limit = Rational.of(bound.value());
        CurveViolation beyond = curve.firstFallBeyond(limit);
        CurveViolation first = curve.firstLoosening();
        if (beyond != null) {
            Rational fall = difference(beyond.value(), beyond.limit()).plus(limit);
            checks.add(absolute(change, fall, limit, subject, beyond));
        } else if (first != null) {
            checks.add(absolute(change, difference(first.value(), first.limit()).min(limit), limit, subject, first));
        }
    }

    private static LooseningStepCheck absolute(
            ChangeCheck change, Rational fall, Rational limit, String subject, CurveViolation where) {
        return new LooseningStepCheck(
                change, fall, limit, "/margin", "fall of " + subject + ", " + SizeWords.from(where, change));
    }

    /** The difference of two ratios; of irrational ones rounded up at the 40th digit, so that none that is above zero vanishes. */
    private static Rational difference(Surd larger, Surd smaller) {
        Rational left = larger.asRational();
        Rational right = smaller.asRational();
        return left != null && right != null
                ? left.minus(right)
                : Rational.of(larger.toDecimal(DIGITS, RoundingMode.CEILING))
                        .minus(Rational.of(smaller.toDecimal(DIGITS, RoundingMode.FLOOR)));
    }

    private static void highLeverage(
            ChangeCheck change, @Nullable Sourced<BigDecimal> bound, List<LooseningStepCheck> checks) {
        MarketConfig current = change.market().current();
        MarketConfig landed = change.market().landed();
        Rational factor =
                bound == null || current == null || landed == null ? null : HighLeverageChange.factor(current, landed);
        if (bound != null && factor != null && factor.compareTo(Rational.ONE) > 0) {
            checks.add(new LooseningStepCheck(
                    change,
                    Rational.ONE.minus(factor.reciprocal()),
                    Rational.of(bound.value()),
                    "/highLeverage/initialMarginRatio",
                    "relative fall of the initial margin in high-leverage mode"));
        }
    }

    private static void caps(ChangeCheck change, @Nullable Sourced<BigDecimal> bound, List<LooseningStepCheck> checks) {
        MarketConfig current = change.market().current();
        MarketConfig landed = change.market().landed();
        if (bound == null || current == null || landed == null) {
            return;
        }
        Rational limit = Rational.of(bound.value());
        CapChange cap = CapChange.of(
                current.openInterest(),
                landed.openInterest(),
                change.yardsticks().priceUsd());
        Rational factor = cap.factor();
        if (factor != null && factor.compareTo(Rational.ONE) > 0) {
            checks.add(new LooseningStepCheck(
                    change,
                    factor.minus(Rational.ONE),
                    limit,
                    cap.pointer(),
                    "relative rise of the open-interest cap"));
        }
        CurveChange initial = change.effect().initial();
        Rational size = initial == null ? null : initial.capFactor();
        if (size != null && size.compareTo(Rational.ONE) > 0) {
            checks.add(new LooseningStepCheck(
                    change, size.minus(Rational.ONE), limit, "/margin", "relative rise of the largest position"));
        }
    }
}
