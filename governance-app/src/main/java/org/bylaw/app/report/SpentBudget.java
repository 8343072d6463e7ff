package org.bylaw.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.change.LooseningWindow;
import org.bylaw.change.PastConfiguration;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.PastOfChange;
import org.bylaw.exact.Rational;
import org.bylaw.policy.LooseningBudget;
import org.bylaw.policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How much looser a market will be than it was at its tightest within the policy's window, beside what the policy allows.
 *
 * @param name the field of the answer: {@code initial}
 * @param subject what is looser, in words
 * @param factor how many times; {@code null} where without bound
 * @param limit how many times the policy allows; {@code null} where it sets none
 * @param tightest the configuration that it is held against; {@code null} where it is about several markets
 * @param others the other markets that count, each with its factor; none where it is about one
 */
record SpentBudget(
        String name,
        String subject,
        @Nullable Rational factor,
        @Nullable Rational limit,
        @Nullable PastConfiguration tightest,
        List<String> others) {

    /** Every figure of a change; none where nothing is looser, or where the past or a budget is not known. */
    static List<SpentBudget> of(ChangeCheck check) {
        List<SpentBudget> spent = new ArrayList<>();
        PastOfChange past = check.past();
        LooseningBudget budget = check.law().budget();
        LooseningWindow window = past == null ? null : past.window();
        if (past == null || budget == null || window == null) {
            return spent;
        }
        add("initial", "initial margin", window.initial(), budget.maxInitialFactor(), spent);
        add("maintenance", "maintenance margin", window.maintenance(), budget.maxMaintenanceFactor(), spent);
        add(
                "capOverMargin",
                "open-interest cap over the initial margin",
                window.capOverMargin(),
                budget.maxCapOverMarginFactor(),
                spent);
        if (past.venue() != null && past.venue().factor().compareTo(Rational.ONE) > 0) {
            spent.add(new SpentBudget(
                    "venue",
                    "initial margin of the venue's markets together",
                    past.venue().factor(),
                    exact(budget.maxVenueFactor()),
                    null,
                    past.venue().loosened()));
        }
        return spent;
    }

    private static void add(
            String name,
            String subject,
            LooseningWindow.@Nullable Loosened loosened,
            @Nullable Sourced<BigDecimal> limit,
            List<SpentBudget> spent) {
        if (loosened != null) {
            spent.add(new SpentBudget(name, subject, loosened.factor(), exact(limit), loosened.since(), List.of()));
        }
    }

    private static @Nullable Rational exact(@Nullable Sourced<BigDecimal> limit) {
        return limit == null ? null : Rational.of(limit.value());
    }

    /** A sentence. */
    String words() {
        String against = tightest != null
                ? "that of " + tightest.since() + " (" + tightest.id() + ")"
                : others.isEmpty() ? "no other market is looser" : "with " + String.join(", ", others);
        return "The " + subject + " is "
                + (factor == null ? "looser without bound" : "looser by a factor of " + Figures.size(factor))
                + " than at its tightest within the window of the budget, " + against
                + (limit == null ? "" : "; the policy allows " + Figures.size(limit)) + ".";
    }
}
