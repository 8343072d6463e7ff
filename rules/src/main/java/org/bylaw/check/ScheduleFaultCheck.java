package org.bylaw.check;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.LeverageStep;
import org.bylaw.margin.ScheduleFault;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a market's margin schedule.
 *
 * @param market the market
 * @param fault the fault
 */
public record ScheduleFaultCheck(MarketCheck market, ScheduleFault fault) {

    /** What is wrong. */
    public ScheduleFault.Kind kind() {
        return fault.kind();
    }

    /** The market's tiers. */
    @WhenAbsent("the market has no tiers")
    public @Nullable List<LeverageStep> tiers() {
        return market.tiers();
    }

    /** True where the tiers state maintenance amounts. */
    @WhenAbsent("the tiers state no maintenance amounts")
    public @Nullable Boolean amounts() {
        return market.amounts();
    }

    /** What the field says. */
    public @Nullable Rational observed() {
        return fault.observed();
    }

    /** What it would have to say, or the value that it contradicts. */
    public @Nullable Rational expected() {
        return fault.expected();
    }

    /** The field, with words for a fault of a maintenance amount. */
    public Place at() {
        String field = fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
        return switch (fault.kind()) {
            case FIRST_FLOOR_NOT_ZERO, EMPTY_TIER, GAP, OVERLAP -> market.at(fault.pointer());
            case MISSING_AMOUNT ->
                market.at(fault.pointer(), field + " is missing here, although other tiers state it");
            case FIRST_AMOUNT_NOT_ZERO ->
                market.at(fault.pointer(), "the first amount is " + fault.observed() + "; it has to be 0");
            case BROKEN_AMOUNT ->
                market.at(
                        fault.pointer(),
                        "the amount is " + fault.observed() + "; to continue the tiers before it has to be "
                                + fault.expected());
        };
    }
}
