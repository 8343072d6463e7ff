package org.bylaw.app.backtest;

import java.util.function.Function;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * One of the two laws that past changes are judged by.
 *
 * @param rules the rules
 * @param rulesDigest which they are
 * @param policies the policy of a venue, by its name; {@code null} judges the venue without one. Asked by several threads at once
 */
public record Judge(RuleBook rules, String rulesDigest, Function<String, @Nullable PolicySubject> policies) {

    /** A judge by {@code rules}. */
    public static Judge of(RuleSet rules, Function<String, @Nullable PolicySubject> policies) {
        return new Judge(new RuleBook(rules), rules.digest(), policies);
    }
}
