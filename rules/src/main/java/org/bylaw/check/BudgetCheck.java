package org.bylaw.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bylaw.change.Effect;
import org.bylaw.change.LooseningWindow;
import org.bylaw.change.LooseningWindow.Loosened;
import org.bylaw.exact.Rational;
import org.bylaw.market.ParameterFamily;
import org.bylaw.policy.LooseningBudget;
import org.bylaw.policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How much looser a change leaves a market, or its venue, than the tightest of the window, beside the budget. A budget is held
 * against what a change adds to it: what a change leaves alone, or tightens, it does not spend.
 *
 * @param change the change
 * @param factor how many times looser; {@code null} where without bound
 * @param limit how many times the policy allows
 * @param pointer JSON pointer of the section
 * @param words of what, and how it came to that
 */
public record BudgetCheck(ChangeCheck change, @Nullable Rational factor, Rational limit, String pointer, String words) {

    private static final String WITHOUT_BOUND = "endlessly";

    /** How many times looser, or a word for it. */
    public Object howMuch() {
        return factor == null ? WITHOUT_BOUND : factor;
    }

    /** What is looser. */
    public Place at() {
        return change.at(pointer, words);
    }

    /** One fact per budget that the change draws on. */
    static List<BudgetCheck> of(ChangeCheck change) {
        List<BudgetCheck> checks = new ArrayList<>();
        LooseningBudget budget = change.law().budget();
        PastOfChange past = change.past();
        LooseningWindow window = past == null ? null : past.window();
        if (budget == null || past == null || window == null || change.loosening() == null) {
            return checks;
        }
        Spending spending = new Spending(change, window, checks);
        Effect effect = change.effect();
        boolean launch = change.ofMarketInUse() == null;
        boolean initial =
                launch || effect.direction(ParameterFamily.INITIAL_MARGIN).loosens();
        if (initial) {
            spending.add(LooseningWindow::initial, budget.maxInitialFactor(), "/margin", "the initial margin");
        }
        if (launch || effect.direction(ParameterFamily.MAINTENANCE_MARGIN).loosens()) {
            spending.add(
                    LooseningWindow::maintenance, budget.maxMaintenanceFactor(), "/margin", "the maintenance margin");
        }
        if (initial || effect.direction(ParameterFamily.CAPS).loosens()) {
            spending.add(
                    LooseningWindow::capOverMargin,
                    budget.maxCapOverMarginFactor(),
                    "/openInterest",
                    "the cap over the initial margin");
        }
        Sourced<BigDecimal> ofVenue = budget.maxVenueFactor();
        if (initial
                && past.venue() != null
                && ofVenue != null
                && past.venue().factor().compareTo(Rational.ONE) > 0) {
            checks.add(new BudgetCheck(
                    change,
                    past.venue().factor(),
                    Rational.of(ofVenue.value()),
                    "",
                    "the initial margins of the venue's markets together, "
                            + past.venue().words() + " since " + window.from()));
        }
        return checks;
    }

    /** What the change draws on the budgets of one market. */
    private record Spending(ChangeCheck change, LooseningWindow window, List<BudgetCheck> checks) {

        void add(
                Function<LooseningWindow, @Nullable Loosened> of,
                @Nullable Sourced<BigDecimal> limit,
                String pointer,
                String subject) {
            Loosened loosened = of.apply(window);
            if (loosened != null && limit != null) {
                checks.add(new BudgetCheck(
                        change,
                        loosened.factor(),
                        Rational.of(limit.value()),
                        pointer,
                        new BudgetWords(change, window).of(subject, loosened, of)));
            }
        }
    }
}
