package org.bylaw.benchmark;

import org.bylaw.check.Distances;
import org.bylaw.check.Fees;
import org.bylaw.check.HighLeverageCheck;
import org.bylaw.check.Limits;
import org.bylaw.check.Liquidation;
import org.bylaw.check.Margins;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.ScheduleFaultCheck;
import org.bylaw.check.StepCheck;
import org.bylaw.check.VenueLaw;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** The laws of the concern {@code margin}. */
final class MarginLaws {

    private MarginLaws() {}

    static void judge(MarketCheck market, HandCodedFindings findings) {
        Margins margins = market.margins();
        if (margins != null) {
            curves(market, margins, findings);
        }
        smallestSizes(market, findings);
        if (market.formula() != null && market.ratioFall() != null) {
            findings.report("MGN-010", market.atMargin(), market.ratioFall());
        }
    }

    private static void curves(MarketCheck market, Margins margins, HandCodedFindings findings) {
        Limits limits = market.limits();
        Distances distances = market.distances();
        Fees fees = market.fees();
        say("MGN-001", market, margins.maintenanceAboveInitial(), findings);
        if (market.law().strictComparison() != null) {
            say("MGN-002", market, margins.maintenanceReachesInitial(), findings);
        }
        if (limits.minMaintenanceMarginRatio() != null) {
            say("MGN-005", market, margins.maintenanceBelowMinimum(), findings);
        }
        if (fees != null && fees.openFeeRatio() != null && fees.closeFeeRatio() != null) {
            say("MGN-013", market, margins.liquidatableAtOpen(), findings);
        }
        if (distances.minGapShareOfInitial() != null) {
            say("MGN-016", market, margins.gapTooNarrow(), findings);
        }
    }

    private static void say(String rule, MarketCheck market, @Nullable Witness witness, HandCodedFindings findings) {
        if (witness != null) {
            findings.report(rule, market.atMaintenance(witness), witness);
        }
    }

    private static void smallestSizes(MarketCheck market, HandCodedFindings findings) {
        Limits limits = market.limits();
        VenueLaw law = market.law();
        Liquidation liquidation = market.liquidation();
        Rational initial = market.initialRatio();
        Rational maintenance = market.maintenanceRatio();
        Rational spread = market.maxSpreadRatio();

        if (initial != null && spread != null && initial.compareTo(spread) <= 0) {
            findings.report("MGN-009", market.atInitial(), initial, spread);
        }
        if (maintenance == null) {
            return;
        }
        Rational mostShare = market.distances().maxMaintenanceShareOfInitial();
        if (initial != null && mostShare != null) {
            Rational share = market.maintenanceShareOfInitial();
            if (share != null && share.compareTo(mostShare) > 0) {
                findings.report("MGN-006", market.atMaintenance(), share, mostShare);
            }
        }
        if (law.program() != null && initial != null && initial.compareTo(maintenance) <= 0) {
            findings.report("MGN-017", market.atInitial(), initial, maintenance);
        }
        if (liquidation == null) {
            return;
        }
        Rational counted = liquidation.countedFees();
        if (law.liquidationFeesCounted() != null && counted != null && maintenance.compareTo(counted) <= 0) {
            findings.report(
                    liquidation.feeCapped() ? "MGN-008" : "MGN-007", market.atMaintenance(), maintenance, counted);
        }
        if (liquidation.allFees() != null && limits.stressSlippageRatio() != null) {
            Rational tolerance = market.slippageTolerance();
            if (tolerance != null && tolerance.compareTo(limits.stressSlippageRatio()) < 0) {
                findings.report("MGN-014", market.atMaintenance(), tolerance, limits.stressSlippageRatio());
            }
        }
    }

    static void judge(StepCheck step, HandCodedFindings findings) {
        Rational maintenance = step.maintenanceRatio();
        Rational initialBound = step.initialBoundBroken();
        if (initialBound != null) {
            findings.report("MGN-003", step.atInitial(), step.initialRatio(), initialBound);
        }
        Rational maintenanceBound = step.maintenanceBoundBroken();
        if (maintenanceBound != null) {
            findings.report("MGN-004", step.at("maintenanceMarginRatio"), maintenance, maintenanceBound);
        }
        if (maintenance == null || step.tiers() == null || step.steps() == null) {
            return;
        }
        Rational before = step.previousMaintenanceRatio();
        if (before != null && maintenance.compareTo(before) <= 0 && !step.changesNothing()) {
            findings.report("MGN-012", step.at("maintenanceMarginRatio"), maintenance, before);
        }
        if (step.rateOnWholePosition() != null) {
            Rational jump = step.maintenanceJump();
            if (jump != null) {
                findings.report("MGN-015", step.at("maintenanceMarginRatio"), jump, null);
            }
        }
    }

    static void judge(ScheduleFaultCheck fault, HandCodedFindings findings) {
        if (fault.tiers() == null || fault.amounts() == null) {
            return;
        }
        switch (fault.kind()) {
            case FIRST_AMOUNT_NOT_ZERO, BROKEN_AMOUNT, MISSING_AMOUNT ->
                findings.report("MGN-011", fault.at(), fault.observed(), fault.expected());
            case FIRST_FLOOR_NOT_ZERO, EMPTY_TIER, GAP, OVERLAP -> {
                // A law of the leverage.
            }
        }
    }

    static void judge(HighLeverageCheck pair, HandCodedFindings findings) {
        if (pair.highLeverage() != null) {
            findings.report("MGN-018", pair.at(), pair.observed(), pair.limit());
        }
    }
}
