package org.bylaw.check;

import java.util.List;
import java.util.function.Function;
import org.bylaw.change.LooseningWindow;
import org.bylaw.change.LooseningWindow.Loosened;
import org.bylaw.change.PastConfiguration;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** How a market came to be looser than it was: since when, by how many changes, and how they multiply. */
record BudgetWords(ChangeCheck change, LooseningWindow window) {

    /**
     * {@code the initial margin, held against its tightest since 2025-06-16, that of 2025-07-15 (c1), over 2 configurations (6x by
     * then, 1.5x by this change)}.
     *
     * @param of what of a window is meant
     */
    String of(String subject, Loosened loosened, Function<LooseningWindow, @Nullable Loosened> of) {
        int steps = window.steps().size();
        return subject + ", held against its tightest since " + window.from() + ", that of "
                + loosened.since().since() + " (" + loosened.since().id() + "), over " + steps
                + (steps == 1 ? " configuration" : " configurations") + compounding(loosened.since(), of);
    }

    private String compounding(PastConfiguration tightest, Function<LooseningWindow, @Nullable Loosened> of) {
        MarketConfig current = change.market().current();
        MarketConfig landed = change.market().landed();
        PastConfiguration last = window.steps().get(window.steps().size() - 1);
        if (current == null || landed == null || tightest.equals(last)) {
            return "";
        }
        return " (" + factor(tightest, current, of) + " by the changes before, " + factor(last, landed, of)
                + " by this one)";
    }

    private String factor(PastConfiguration from, MarketConfig to, Function<LooseningWindow, @Nullable Loosened> of) {
        Loosened loosened = of.apply(
                LooseningWindow.of(List.of(from), to, change.surroundings().day(), 0, change.yardsticks()));
        if (loosened == null) {
            return "1x";
        }
        Rational factor = loosened.factor();
        return factor == null ? "endlessly" : NumberWords.of(factor, NumberWords::digits) + "x";
    }
}
