package org.bylaw.benchmark;

import org.bylaw.check.AcceptedCheck;
import org.bylaw.check.CategoryOrderCheck;
import org.bylaw.check.ExperienceCheck;

/** The laws about policies and accepted findings. */
final class PolicyLaws {

    private PolicyLaws() {}

    static void judge(CategoryOrderCheck categories, HandCodedFindings findings) {
        if (categories.riskOrder() != null
                && categories.maxLeverage().compareTo(categories.lessRiskyMaxLeverage()) > 0) {
            findings.report(
                    "LEV-012", categories.atLeverage(), categories.maxLeverage(), categories.lessRiskyMaxLeverage());
        }
    }

    static void judge(ExperienceCheck levels, HandCodedFindings findings) {
        if (levels.traderExperience() != null
                && levels.maxLeverage().compareTo(levels.lessExperiencedMaxLeverage()) <= 0) {
            findings.report("LEV-013", levels.atLeverage(), levels.maxLeverage(), levels.lessExperiencedMaxLeverage());
        }
    }

    static void judge(AcceptedCheck accepted, HandCodedFindings findings) {
        if (accepted.matched() && accepted.reviewDue() && !accepted.ended()) {
            findings.report("ACC-001", accepted.at("reviewOn"), accepted.reviewDay(), null);
        }
        if (!accepted.matched() && !accepted.undecided()) {
            findings.report("ACC-002", accepted.at("rule"), accepted.observed(), null);
        }
        if (accepted.matched() && accepted.ended()) {
            findings.report("ACC-003", accepted.at("until"), accepted.lastDay(), null);
        }
    }
}
