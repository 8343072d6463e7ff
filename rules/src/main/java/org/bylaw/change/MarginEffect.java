package org.bylaw.change;

import org.bylaw.margin.CurveChange;
import org.bylaw.margin.Direction;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;

/** What it does to change the margin, in the ordinary mode and in high-leverage mode. */
final class MarginEffect {

    private final Aspects aspects;

    MarginEffect(Aspects aspects) {
        this.aspects = aspects;
    }

    void collect(MarketConfig current, MarketConfig next, MarginComparison margins) {
        ordinary(margins);
        highLeverage(current.highLeverage(), next.highLeverage());
    }

    private void ordinary(MarginComparison margins) {
        CurveChange initial = margins.initial();
        if (initial == null) {
            String because = String.valueOf(margins.notComparable());
            initial(Direction.MIXED, "/margin", because, null);
            maintenance(Direction.MIXED, "/margin", because, null);
            return;
        }
        initial(
                initial.direction(),
                "/margin",
                "the initial margin " + Verbs.ofRequirement(initial.direction()),
                initial);
        CurveChange maintenance = margins.maintenance();
        if (maintenance != null) {
            Direction held = maintenance.directionOfHeld();
            maintenance(held, "/margin", maintenanceWords(held, maintenance), maintenance);
        } else if (margins.maintenanceOnOneSide()) {
            maintenance(Direction.MIXED, "/margin", "the maintenance margin is stated on one side alone", null);
        }
    }

    private static String maintenanceWords(Direction held, CurveChange maintenance) {
        if (maintenance.firstTightening() != null || !held.tightens()) {
            return "the maintenance margin " + Verbs.ofRequirement(held);
        }
        // It rises nowhere: what is tighter is that sizes are not allowed any more.
        return (maintenance.firstLoosening() == null ? "" : "the maintenance margin falls, and ")
                + "the largest positions are not allowed any more";
    }

    private void highLeverage(@Nullable HighLeverageTerms before, @Nullable HighLeverageTerms after) {
        boolean had = before != null && before.initialMarginRatio() != null;
        boolean has = after != null && after.initialMarginRatio() != null;
        if (before != null && after != null && had && has) {
            Direction opening = Numbers.requirement(before.initialMarginRatio(), after.initialMarginRatio());
            initial(
                    opening,
                    "/highLeverage/initialMarginRatio",
                    "the initial margin of high-leverage mode " + Verbs.ofRequirement(opening),
                    null);
            Direction keeping = Numbers.requirement(before.maintenanceMarginRatio(), after.maintenanceMarginRatio());
            maintenance(
                    keeping,
                    "/highLeverage/maintenanceMarginRatio",
                    "the maintenance margin of high-leverage mode " + Verbs.ofRequirement(keeping),
                    null);
        } else if (has) {
            initial(Direction.LOOSER, "/highLeverage", "high-leverage mode is offered", null);
        } else if (had) {
            initial(Direction.TIGHTER, "/highLeverage", "high-leverage mode is not offered any more", null);
            maintenance(
                    Direction.TIGHTER,
                    "/highLeverage",
                    "accounts in high-leverage mode fall back to the ordinary maintenance margin",
                    null);
        }
    }

    private void initial(Direction direction, String pointer, String words, @Nullable CurveChange curve) {
        aspects.add(Side.NEW_RISK, ParameterFamily.INITIAL_MARGIN, pointer, direction, words, curve);
    }

    private void maintenance(Direction direction, String pointer, String words, @Nullable CurveChange curve) {
        aspects.add(Side.OPEN_POSITIONS, ParameterFamily.MAINTENANCE_MARGIN, pointer, direction, words, curve);
    }
}
