package org.bylaw.app.change;

import java.util.function.Function;
import org.bylaw.app.backtest.Backtest;
import org.bylaw.app.backtest.BacktestResult;
import org.bylaw.app.backtest.Judge;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/** What a change of the law would have made of the changes before it. */
public final class PastUnderBothLaws {

    private PastUnderBothLaws() {}

    /** The past under the old law and under the new; {@code null} where the law stays, or there is no past. */
    public static @Nullable BacktestResult of(Changes changes) {
        if (!changes.ofLaw() || changes.past().changes().isEmpty()) {
            return null;
        }
        RuleSet proposed = changes.rules().proposed();
        return Backtest.run(
                Judge.of(changes.rules().base(), policies(changes, true)),
                Judge.of(proposed == null ? changes.rules().base() : proposed, policies(changes, false)),
                changes.past());
    }

    private static Function<String, @Nullable PolicySubject> policies(Changes changes, boolean before) {
        return venue -> {
            Changes.Policies policies = changes.policies().get(venue);
            if (policies == null) {
                return null;
            }
            return before ? policies.before() : policies.after();
        };
    }
}
