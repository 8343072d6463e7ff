package org.bylaw.check;

import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.margin.LeverageStep;
import org.jspecify.annotations.Nullable;

/**
 * One leverage step of a market, with the limits that count for it. A market with a pair for high-leverage mode has one step
 * more, with the limits of that mode.
 *
 * @param market the market
 * @param step the step
 * @param previous the step of the next smaller sizes; {@code null} for the first, and where the schedule's geometry is faulty
 * @param last whether no step follows
 * @param highLeverage whether the step is for accounts in high-leverage mode
 * @param limits the category's limits for this step
 * @param bounds the venue's bounds for this step
 */
public record StepCheck(
        MarketCheck market,
        LeverageStep step,
        @Nullable LeverageStep previous,
        boolean last,
        boolean highLeverage,
        Limits limits,
        Bounds bounds) {

    /** The policy's distances. */
    public Distances distances() {
        return market.distances();
    }

    /** Largest leverage inside the step. */
    public Rational maxLeverage() {
        return step.maxLeverage();
    }

    /** Smallest initial ratio inside the step. */
    public Rational initialRatio() {
        return step.initialRatio();
    }

    /** Maintenance rate of the step. */
    @WhenAbsent("the venue publishes leverage alone, no maintenance margin")
    public @Nullable Rational maintenanceRatio() {
        return step.maintenanceRatio();
    }

    /** Leverage as the file states it. */
    @WhenAbsent("the market states ratios, no leverage")
    public @Nullable Rational statedLeverage() {
        return step.statedLeverage();
    }

    /** Initial ratio as the file states it. */
    @WhenAbsent("the market states leverage, no initial ratio")
    public @Nullable Rational statedInitialRatio() {
        return step.statedInitialRatio();
    }

    /** The market's leverage steps. */
    @WhenAbsent("the margin schedule has a single step")
    public @Nullable List<LeverageStep> steps() {
        return market.steps();
    }

    /** The market's tiers. */
    @WhenAbsent("the market has no tiers")
    public @Nullable List<LeverageStep> tiers() {
        return market.tiers();
    }

    /** True where the table's rates apply to the whole position. */
    @WhenAbsent("the tiers state maintenance amounts")
    public @Nullable Boolean rateOnWholePosition() {
        return market.rateOnWholePosition();
    }

    /** Leverage of the step before. */
    public @Nullable Rational previousLeverage() {
        return previous == null ? null : previous.maxLeverage();
    }

    /** Maintenance rate of the step before. */
    public @Nullable Rational previousMaintenanceRatio() {
        return previous == null ? null : previous.maintenanceRatio();
    }

    /** Leverage of the step before / leverage of this one. */
    public @Nullable Rational cliff() {
        return previous == null ? null : previous.maxLeverage().dividedBy(step.maxLeverage());
    }

    /** Stated leverage times stated initial ratio; 1 where they agree. */
    public @Nullable Rational statedProduct() {
        return step.statedLeverage() == null || step.statedInitialRatio() == null
                ? null
                : step.statedLeverage().times(step.statedInitialRatio());
    }

    /** How far the stated leverage is from what the stated initial ratio says. */
    public @Nullable Rational statedDisagreement() {
        Rational product = statedProduct();
        return product == null ? null : product.minus(Rational.ONE).abs();
    }

    /** Whether the step before has the same leverage, and the same maintenance rate and amount as far as they are stated. */
    public boolean changesNothing() {
        return previous != null
                && previous.maxLeverage().equals(step.maxLeverage())
                && Objects.equals(previous.maintenanceRatio(), step.maintenanceRatio())
                && Objects.equals(previous.maintenanceAmount(), step.maintenanceAmount());
    }

    /**
     * By how much the maintenance margin jumps up at the floor, in the table's position unit, where the rate applies to the whole
     * position; {@code null} where it does not jump up.
     */
    public @Nullable Rational maintenanceJump() {
        Rational before = previousMaintenanceRatio();
        Rational here = step.maintenanceRatio();
        if (before == null || here == null || here.compareTo(before) <= 0) {
            return null;
        }
        return here.minus(before).times(step.floor());
    }

    /** 1x: no leverage at all. */
    public Rational leastLeverage() {
        return Rational.ONE;
    }

    /** The end of the venue's range that the initial ratio is beyond; {@code null} where it lies within. */
    public @Nullable Rational initialBoundBroken() {
        return bounds.initialMarginRatio() == null
                ? null
                : bounds.initialMarginRatio().brokenBy(step.initialRatio());
    }

    /** The end of the venue's range that the maintenance ratio is beyond; {@code null} where it lies within. */
    public @Nullable Rational maintenanceBoundBroken() {
        return bounds.maintenanceMarginRatio() == null || step.maintenanceRatio() == null
                ? null
                : bounds.maintenanceMarginRatio().brokenBy(step.maintenanceRatio());
    }

    /** The cap of the step; {@code null} where it has no end. */
    public @Nullable Rational cap() {
        return step.cap();
    }

    /** The field {@code name} of this step, in the tier's row, the margin section or the pair for high-leverage mode. */
    public Place at(String name) {
        if (highLeverage) {
            return market.at("/highLeverage/" + name, "in high-leverage mode");
        }
        return step.tier()
                ? market.at("/margin/tiers/" + step.index() + "/" + name, tierWords())
                : market.at("/margin/" + name);
    }

    /** The field that states this step's initial margin: the ratio where it is stated, otherwise the leverage. */
    public Place atInitial() {
        return at(step.statedInitialRatio() == null ? "maxLeverage" : "initialMarginRatio");
    }

    /** The field that states this step's leverage: the leverage where it is stated, otherwise the ratio. */
    public Place atLeverage() {
        return at(step.statedLeverage() == null ? "initialMarginRatio" : "maxLeverage");
    }

    private String tierWords() {
        return "in tier " + (step.index() + 1) + " (from a size of " + Amounts.grouped(step.floor()) + ")";
    }
}
