package org.bylaw.benchmark;

import org.bylaw.check.Bounds;
import org.bylaw.check.Distances;
import org.bylaw.check.Limits;
import org.bylaw.check.ScheduleFaultCheck;
import org.bylaw.check.StepCheck;
import org.bylaw.exact.Rational;

/** The laws of the concern {@code leverage} about markets. */
final class LeverageLaws {

    private LeverageLaws() {}

    static void judge(StepCheck step, HandCodedFindings findings) {
        Limits limits = step.limits();
        Bounds bounds = step.bounds();
        Distances distances = step.distances();
        Rational leverage = step.maxLeverage();
        boolean tiers = step.tiers() != null;
        boolean steps = step.steps() != null;

        if (limits.maxLeverage() != null && leverage.compareTo(limits.maxLeverage()) > 0) {
            findings.report("LEV-001", step.atLeverage(), leverage, limits.maxLeverage());
        }
        if (bounds.maxLeverage() != null && leverage.compareTo(bounds.maxLeverage()) > 0) {
            findings.report("LEV-002", step.atLeverage(), leverage, bounds.maxLeverage());
        }
        Rational before = step.previousLeverage();
        if (tiers && steps && before != null && leverage.compareTo(before) > 0) {
            findings.report("LEV-006", step.atLeverage(), leverage, before);
        }
        Rational stated = step.statedLeverage();
        if (stated != null && stated.compareTo(step.leastLeverage()) < 0) {
            findings.report("LEV-007", step.at("maxLeverage"), stated, step.leastLeverage());
        }
        Rational tolerance = distances.statedLeverageTolerance();
        if (stated != null && step.statedInitialRatio() != null && tolerance != null) {
            Rational disagreement = step.statedDisagreement();
            if (disagreement != null && disagreement.compareTo(tolerance) > 0) {
                findings.report("LEV-008", step.at("initialMarginRatio"), disagreement, tolerance);
            }
        }
        Rational credible = distances.maxCredibleTierCap();
        if (tiers && credible != null && step.last()) {
            Rational cap = step.cap();
            if (cap == null || cap.compareTo(credible) > 0) {
                findings.report("LEV-009", step.at("cap"), cap, credible);
            }
        }
        if (steps && distances.maxLeverageCliff() != null) {
            Rational cliff = step.cliff();
            if (cliff != null && cliff.compareTo(distances.maxLeverageCliff()) > 0) {
                findings.report("LEV-010", step.atLeverage(), cliff, distances.maxLeverageCliff());
            }
        }
        if (tiers && steps && step.changesNothing()) {
            findings.report("LEV-011", step.atLeverage(), leverage, before);
        }
    }

    static void judge(ScheduleFaultCheck fault, HandCodedFindings findings) {
        if (fault.tiers() == null) {
            return;
        }
        switch (fault.kind()) {
            case FIRST_FLOOR_NOT_ZERO -> findings.report("LEV-003", fault.at(), fault.observed(), fault.expected());
            case EMPTY_TIER -> findings.report("LEV-004", fault.at(), fault.observed(), fault.expected());
            case GAP, OVERLAP -> findings.report("LEV-005", fault.at(), fault.observed(), fault.expected());
            case FIRST_AMOUNT_NOT_ZERO, BROKEN_AMOUNT, MISSING_AMOUNT -> {
                // A law of the margin.
            }
        }
    }
}
