package org.bylaw.benchmark;

import java.util.List;
import org.bylaw.check.BudgetCheck;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.CooldownCheck;
import org.bylaw.check.DirectionCheck;
import org.bylaw.check.FieldCheck;
import org.bylaw.check.LawChangeCheck;
import org.bylaw.check.LeverageJumpCheck;
import org.bylaw.check.LinkedParameterCheck;
import org.bylaw.check.LooseningEvidenceCheck;
import org.bylaw.check.LooseningStepCheck;
import org.bylaw.check.NoticeCheck;
import org.bylaw.check.OpenProposalCheck;
import org.bylaw.check.ReviewMoveCheck;
import org.bylaw.exact.Rational;

/** The laws of the concern {@code change}. */
final class ChangeLaws {

    private ChangeLaws() {}

    static void judge(ChangeCheck change, HandCodedFindings findings) {
        String other = change.otherMarketNamed();
        if (change.rationale() != null && other != null) {
            findings.report("CHG-012", change.at(), other, change.marketName());
        }
        String former = change.inheritedFrom();
        if (former != null) {
            findings.report("CHG-019", change.at(), former, null);
        }
    }

    static void judge(DirectionCheck side, HandCodedFindings findings) {
        if (side.change().declaredIntent() != null && side.contradictsIntent()) {
            findings.report("CHG-001", side.at(), side.computed(), side.declared());
        }
    }

    static void judge(FieldCheck field, HandCodedFindings findings) {
        ChangeCheck change = field.change();
        if (change.ofMarketInUse() == null) {
            return;
        }
        if (change.namedParameters() != null && !field.named()) {
            findings.report("CHG-002", field.at(), field.after(), field.before());
        }
        if (field.leftWithoutLimit()) {
            findings.report(field.loosens() ? "CHG-008" : "CHG-009", field.at(), field.after(), field.before());
        }
        List<Rational> slips = change.law().magnitudeSlips();
        if (slips != null && field.slip() != null) {
            findings.report(field.loosens() ? "CHG-010" : "CHG-011", field.atSlip(), field.after(), field.before());
        }
    }

    static void judge(LooseningStepCheck step, HandCodedFindings findings) {
        ChangeCheck change = step.change();
        if (change.ofMarketInUse() != null
                && change.law().step() != null
                && step.loosening().compareTo(step.limit()) > 0) {
            findings.report("CHG-003", step.at(), step.loosening(), step.limit());
        }
    }

    static void judge(CooldownCheck family, HandCodedFindings findings) {
        ChangeCheck change = family.change();
        if (change.law().cooldownDays() != null
                && change.past() != null
                && family.days().compareTo(family.cooldownDays()) < 0) {
            findings.report("CHG-004", family.at(), family.days(), family.cooldownDays());
        }
    }

    static void judge(BudgetCheck budget, HandCodedFindings findings) {
        ChangeCheck change = budget.change();
        Rational factor = budget.factor();
        if (change.law().budget() != null
                && change.past() != null
                && (factor == null || factor.compareTo(budget.limit()) > 0)) {
            findings.report("CHG-005", budget.at(), budget.howMuch(), budget.limit());
        }
    }

    static void judge(LeverageJumpCheck jump, HandCodedFindings findings) {
        Rational remarkable = jump.change().law().leverageJumpFactor();
        if (jump.change().ofMarketInUse() != null
                && remarkable != null
                && jump.factor().compareTo(remarkable) >= 0) {
            findings.report("CHG-006", jump.at(), jump.factor(), remarkable);
        }
    }

    static void judge(LinkedParameterCheck link, HandCodedFindings findings) {
        Rational product = link.change().law().impactNotionalTimesInitialMarginUsd();
        if (link.change().ofMarketInUse() != null
                && product != null
                && link.productBefore().equals(product)
                && !link.productAfter().equals(product)) {
            findings.report("CHG-007", link.at(), link.impactNotionalUsd(), link.linkedImpactNotionalUsd());
        }
    }

    static void judge(OpenProposalCheck open, HandCodedFindings findings) {
        if (open.change().openProposals() != null) {
            findings.report("CHG-013", open.at(), open.proposal(), null);
        }
    }

    static void judge(NoticeCheck notice, HandCodedFindings findings) {
        ChangeCheck change = notice.change();
        Rational days = change.law().noticeDays();
        if (change.openPositionsTightened() == null || days == null) {
            return;
        }
        boolean late = !notice.sparesOpenPositions() && notice.days().compareTo(days) < 0;
        if (!notice.appliesToStated() || late) {
            findings.report("CHG-014", notice.at(), notice.days(), days);
        }
    }

    static void judge(LooseningEvidenceCheck evidence, HandCodedFindings findings) {
        ChangeCheck change = evidence.change();
        if (change.loosening() != null && change.law().evidenceForLoosening() != null) {
            findings.report(evidence.major() ? "CHG-016" : "CHG-015", evidence.at(), evidence.kinds(), null);
        }
    }

    static void judge(LawChangeCheck law, HandCodedFindings findings) {
        if (law.marketsToo()) {
            findings.report("CHG-017", law.at(), law.marketsToo(), null);
        }
        Rational required = law.requiredDays();
        if (law.loosening() != null && required != null && law.waitingDays().compareTo(required) < 0) {
            findings.report("CHG-018", law.atLoosening(), law.waitingDays(), required);
        }
    }

    static void judge(ReviewMoveCheck move, HandCodedFindings findings) {
        Rational most = move.change().law().reviewMoveFactor();
        if (move.change().lastReview() != null && most != null && move.factor().compareTo(most) > 0) {
            findings.report("CHG-020", move.at(), move.factor(), most);
        }
    }
}
