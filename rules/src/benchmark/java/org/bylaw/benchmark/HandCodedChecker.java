package org.bylaw.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bylaw.check.AcceptedCheck;
import org.bylaw.check.BudgetCheck;
import org.bylaw.check.CategoryOrderCheck;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.CooldownCheck;
import org.bylaw.check.DirectionCheck;
import org.bylaw.check.ExperienceCheck;
import org.bylaw.check.FieldCheck;
import org.bylaw.check.HighLeverageCheck;
import org.bylaw.check.LawChangeCheck;
import org.bylaw.check.LeverageJumpCheck;
import org.bylaw.check.LinkedParameterCheck;
import org.bylaw.check.LiquidationFeeCheck;
import org.bylaw.check.LooseningEvidenceCheck;
import org.bylaw.check.LooseningStepCheck;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.NoticeCheck;
import org.bylaw.check.OpenProposalCheck;
import org.bylaw.check.OracleCheck;
import org.bylaw.check.ProfitWeightCheck;
import org.bylaw.check.ReviewMoveCheck;
import org.bylaw.check.ScheduleFaultCheck;
import org.bylaw.check.StepCheck;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.Spoken;

/**
 * The rule book in plain Java: what an engineer would write who needed no rule files. It looks at the same facts, needs the same
 * inputs and says the same, without any engine. A new rule is one statement in the class of its concern.
 */
public final class HandCodedChecker {

    private final Map<String, RuleCard> cards;

    /** A checker that speaks with the texts of {@code cards}. */
    public HandCodedChecker(Collection<RuleCard> cards) {
        this.cards = cards.stream().collect(Collectors.toMap(RuleCard::id, Function.identity()));
    }

    /** What the laws say of {@code facts}, fact by fact. */
    public List<Spoken> judge(Collection<?> facts) {
        HandCodedFindings findings = new HandCodedFindings(cards);
        for (Object fact : facts) {
            judge(fact, findings);
        }
        return findings.spoken();
    }

    private static void judge(Object fact, HandCodedFindings findings) {
        if (fact instanceof MarketCheck market) {
            MarginLaws.judge(market, findings);
            ScalingLaws.judge(market, findings);
            IsolationLaws.judge(market, findings);
            ProfitLaws.judge(market, findings);
            LiquidationLaws.judge(market, findings);
            PriceLaws.judge(market, findings);
            OpenInterestLaws.judge(market, findings);
        } else if (fact instanceof StepCheck step) {
            LeverageLaws.judge(step, findings);
            MarginLaws.judge(step, findings);
        } else if (fact instanceof ScheduleFaultCheck fault) {
            LeverageLaws.judge(fault, findings);
            MarginLaws.judge(fault, findings);
        } else if (fact instanceof HighLeverageCheck pair) {
            MarginLaws.judge(pair, findings);
        } else if (fact instanceof ProfitWeightCheck weight) {
            ProfitLaws.judge(weight, findings);
        } else if (fact instanceof LiquidationFeeCheck fee) {
            LiquidationLaws.judge(fee, findings);
        } else if (fact instanceof OracleCheck oracle) {
            PriceLaws.judge(oracle, findings);
        } else if (fact instanceof CategoryOrderCheck categories) {
            PolicyLaws.judge(categories, findings);
        } else if (fact instanceof ExperienceCheck levels) {
            PolicyLaws.judge(levels, findings);
        } else if (fact instanceof AcceptedCheck accepted) {
            PolicyLaws.judge(accepted, findings);
        } else {
            judgeChange(fact, findings);
        }
    }

    private static void judgeChange(Object fact, HandCodedFindings findings) {
        if (fact instanceof ChangeCheck change) {
            ChangeLaws.judge(change, findings);
        } else if (fact instanceof DirectionCheck side) {
            ChangeLaws.judge(side, findings);
        } else if (fact instanceof FieldCheck field) {
            ChangeLaws.judge(field, findings);
        } else if (fact instanceof LooseningStepCheck step) {
            ChangeLaws.judge(step, findings);
        } else if (fact instanceof CooldownCheck family) {
            ChangeLaws.judge(family, findings);
        } else if (fact instanceof BudgetCheck budget) {
            ChangeLaws.judge(budget, findings);
        } else if (fact instanceof LeverageJumpCheck jump) {
            ChangeLaws.judge(jump, findings);
        } else if (fact instanceof LinkedParameterCheck link) {
            ChangeLaws.judge(link, findings);
        } else if (fact instanceof OpenProposalCheck open) {
            ChangeLaws.judge(open, findings);
        } else if (fact instanceof NoticeCheck notice) {
            ChangeLaws.judge(notice, findings);
        } else if (fact instanceof LooseningEvidenceCheck evidence) {
            ChangeLaws.judge(evidence, findings);
        } else if (fact instanceof ReviewMoveCheck move) {
            ChangeLaws.judge(move, findings);
        } else if (fact instanceof LawChangeCheck law) {
            ChangeLaws.judge(law, findings);
        }
    }
}
