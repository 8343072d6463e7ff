package org.bylaw.rulebook;

import java.util.Collection;
import org.bylaw.benchmark.HandCodedChecker;

/** The rule book with the hand-coded laws in the place of the rule engine: everything else of a check is the same. */
public final class HandCodedRuleBook {

    private HandCodedRuleBook() {}

    /** A judge by the hand-coded form of {@code rules}. */
    public static RuleBook of(RuleSet rules) {
        HandCodedChecker checker = new HandCodedChecker(rules.cards());
        return new RuleBook(rules, new FactEngine() {
            @Override
            public Firing fire(Collection<?> facts) {
                return new Firing(checker.judge(facts));
            }

            @Override
            public boolean joinsFacts() {
                return false;
            }
        });
    }
}
