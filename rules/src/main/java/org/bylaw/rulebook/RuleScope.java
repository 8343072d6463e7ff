package org.bylaw.rulebook;

import java.util.Set;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.LawChangeCheck;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.PolicyCheck;

/** What a rule is about, told by the facts that it looks at. */
enum RuleScope {
    /** A market and its parts. */
    MARKET,
    /** A venue's policy. */
    POLICY,
    /** A venue's accepted findings. */
    ACCEPTED,
    /** A change of a market. */
    CHANGE,
    /** A change of a venue's law. */
    LAW;

    private static final Set<String> OF_CHANGES = Set.of(
            "ChangeCheck",
            "DirectionCheck",
            "FieldCheck",
            "LooseningStepCheck",
            "CooldownCheck",
            "BudgetCheck",
            "LeverageJumpCheck",
            "LinkedParameterCheck",
            "OpenProposalCheck",
            "NoticeCheck",
            "LooseningEvidenceCheck",
            "ReviewMoveCheck");

    boolean covers(RuleCard card) {
        return card.facts().stream().anyMatch(fact -> of(simpleName(fact)) == this);
    }

    /** The class of the fact that says what the rule may need. */
    static Class<?> root(RuleCard card) {
        if (CHANGE.covers(card)) {
            return ChangeCheck.class;
        }
        if (LAW.covers(card)) {
            return LawChangeCheck.class;
        }
        return POLICY.covers(card) ? PolicyCheck.class : MarketCheck.class;
    }

    private static RuleScope of(String fact) {
        return switch (fact) {
            case "CategoryOrderCheck", "ExperienceCheck" -> POLICY;
            case "AcceptedCheck" -> ACCEPTED;
            case "LawChangeCheck" -> LAW;
            default -> OF_CHANGES.contains(fact) ? CHANGE : MARKET;
        };
    }

    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
