package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveComparison;
import org.bylaw.margin.CurveViolation;
import org.bylaw.margin.LinearStepsSchedule;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.margin.SquareRootSchedule;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/**
 * How the margin of a sound schedule grows with size, up to the open-interest cap: no position can be larger. Where the cap is
 * not known in the schedule's unit, what speaks of the cap is {@code null}.
 */
public final class SizeScaling implements SaysWhyAbsent {

    private final MarginSchedule schedule;
    private final MarginCurve initial;
    private final @Nullable MarginCurve maintenance;
    private final @Nullable String unit;
    private final @Nullable Rational cap;
    private final @Nullable Rational imfFactor;
    private final @Nullable Rational initialPremiumSize;
    private final @Nullable Rational maintenancePremiumSize;
    private final @Nullable CurveViolation start;
    private final @Nullable Witness initialAboveWhole;
    private final @Nullable Witness leverageAboveLimit;

    SizeScaling(MarginTerms terms, MarginSchedule schedule, OpenInterestCap cap, Limits limits) {
        this.schedule = schedule;
        this.initial = schedule.initialCurve();
        this.maintenance = schedule.maintenanceCurve();
        this.unit = Margins.unitOf(schedule);
        this.cap = cap.size();
        this.imfFactor = imfFactor(terms);
        this.initialPremiumSize =
                schedule instanceof SizePremiumSchedule premium ? premium.firstInitialPremiumSize() : null;
        this.maintenancePremiumSize =
                schedule instanceof SizePremiumSchedule premium ? premium.firstMaintenancePremiumSize() : null;
        this.start = whyNoStart() == null ? firstGrowth(initial, maintenance) : null;
        this.initialAboveWhole = this.cap == null
                ? null
                : witness(CurveComparison.firstAbove(initial, MarginCurve.constant(Rational.ONE), this.cap));
        this.leverageAboveLimit = this.cap == null || limits.maxLeverageAtCap() == null
                ? null
                : leverageAbove(limits.maxLeverageAtCap(), this.cap);
    }

    private static @Nullable Rational imfFactor(MarginTerms terms) {
        if (terms instanceof MarginTerms.SizePremium premium) {
            return Rational.of(premium.imfFactor());
        }
        return terms instanceof MarginTerms.SquareRoot root ? Rational.of(root.imfFactor()) : null;
    }

    /** Why no parameter sets the size at which the margin starts to grow; {@code null} where one does. */
    private @Nullable String whyNoStart() {
        boolean formula = schedule instanceof SizePremiumSchedule
                || schedule instanceof SquareRootSchedule
                || schedule instanceof LinearStepsSchedule;
        if (!formula) {
            return "no parameter sets the size at which the market's margin starts to grow";
        }
        return initial.justAbove(Rational.ZERO).compareTo(Rational.ONE) < 0
                ? null
                : "initial margin is 100% from the smallest size on, which leaves nothing to scale";
    }

    private static @Nullable CurveViolation firstGrowth(MarginCurve initial, @Nullable MarginCurve maintenance) {
        CurveViolation first = firstGrowth(initial);
        CurveViolation second = maintenance == null ? null : firstGrowth(maintenance);
        return second != null && (first == null || second.size().compareTo(first.size()) < 0) ? second : first;
    }

    private static @Nullable CurveViolation firstGrowth(MarginCurve curve) {
        Rational smallest = curve.justAbove(Rational.ZERO).asRational();
        return smallest == null ? null : CurveComparison.firstAbove(curve, MarginCurve.constant(smallest));
    }

    /** The IMF factor, by which the margin grows with the square root of size. */
    @WhenAbsent("the market's margin has no IMF factor")
    public @Nullable Rational imfFactor() {
        return imfFactor;
    }

    /** Whether the initial margin of some size, however large, is above that of a smaller one. */
    public boolean grows() {
        return initial.rises();
    }

    /**
     * The smallest size on the programs' grid, in base units, whose initial ratio is above that of the smallest sizes. The formula
     * without its whole numbers puts it at {@code (0.2 w / f)^2} for a ratio w and an IMF factor f; there the premium only equals
     * the fifth that it replaces, and the first ratio that differs is one step of 1e-4 further on.
     */
    @WhenAbsent("the market's margin has no size premium")
    public @Nullable Rational initialPremiumSize() {
        return initialPremiumSize;
    }

    /** The smallest size on the programs' grid, in base units, whose maintenance ratio is above that of the smallest sizes. */
    @WhenAbsent("the market's margin has no size premium")
    public @Nullable Rational maintenancePremiumSize() {
        return maintenancePremiumSize;
    }

    /**
     * The size from which, or just above which, one of the two ratios is above that of the smallest sizes, where a parameter sets it:
     * an IMF factor, or the base of equal steps.
     */
    @WhenAbsent("the market's margin does not grow with size")
    public @Nullable Rational startSize() {
        return start == null ? null : start.size();
    }

    /**
     * The start of the growth, where no size up to the cap reaches it: observed is {@link #startSize}, the limit is the cap. {@code
     * null} where some size up to the cap is asked for more than the smallest.
     */
    public @Nullable Witness startAboveCap() {
        if (start == null || cap == null || start.size().compareTo(cap) < (start.attained() ? 1 : 0)) {
            return null;
        }
        Witness ratios = Margins.witness(start, initial, maintenance, unit);
        return new Witness(
                start.size(),
                unit,
                start.attained(),
                ratios.initial(),
                ratios.maintenance(),
                Surd.of(start.size()),
                Surd.of(cap));
    }

    /** The field that sets {@link #startSize}. */
    public String startPointer() {
        return schedule instanceof LinearStepsSchedule ? "/margin/base" : "/margin/imfFactor";
    }

    /** The first size up to the cap at which initial margin is above 100%. */
    public @Nullable Witness initialAboveWhole() {
        return initialAboveWhole;
    }

    /**
     * The leverage of the largest position that the cap leaves room for, where it is above the category's limit: as large as the
     * cap, or as the largest tier where that ends before. {@code null} also where no initial margin above zero limits it.
     */
    public @Nullable Witness leverageAboveLimit() {
        return leverageAboveLimit;
    }

    private @Nullable Witness leverageAbove(Rational limit, Rational largest) {
        Rational end = initial.cap();
        boolean endsBefore = end != null && end.compareTo(largest) <= 0;
        Surd ratio = endsBefore ? initial.justBelowCap() : initial.at(largest);
        if (ratio.signum() <= 0 || ratio.reciprocal().compareTo(limit) <= 0) {
            return null;
        }
        Surd kept = maintenance == null ? null : endsBefore ? maintenance.justBelowCap() : maintenance.at(largest);
        Rational size = endsBefore && end != null ? end : largest;
        return new Witness(size, unit, !endsBefore, ratio, kept, ratio.reciprocal(), Surd.of(limit));
    }

    private @Nullable Witness witness(@Nullable CurveViolation violation) {
        return violation == null ? null : Margins.witness(violation, initial, maintenance, unit);
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        return property.equals("startSize") ? whyNoStart() : null;
    }
}
