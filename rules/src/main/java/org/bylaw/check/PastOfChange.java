package org.bylaw.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bylaw.change.LastLoosening;
import org.bylaw.change.LooseningWindow;
import org.bylaw.change.MarketChange;
import org.bylaw.change.PastConfiguration;
import org.bylaw.change.VenueLoosening;
import org.bylaw.change.Yardsticks;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ParameterFamily;
import org.bylaw.policy.LooseningBudget;
import org.bylaw.policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What a change comes to with those before it.
 *
 * @param lastLoosened when each family of parameters was last loosened; families that never were are not named
 * @param window how much looser the market is than at the tightest of the policy's window; {@code null} where the policy has none
 * @param venue how much looser the markets of the venue are together; {@code null} where the policy has no window, or
 *     where the change loosens nothing and so draws on no budget
 * @param today the day of the check
 */
public record PastOfChange(
        Map<ParameterFamily, PastConfiguration> lastLoosened,
        @Nullable LooseningWindow window,
        @Nullable VenueLoosening venue,
        LocalDate today) {

    static @Nullable PastOfChange of(
            MarketChange change, ChangeLaw law, LocalDate today, Yardsticks yardsticks, boolean loosens) {
        MarketConfig landed = change.landed();
        if (landed == null) {
            return null;
        }
        LooseningBudget budget = law.budget();
        Sourced<BigDecimal> days = budget == null ? null : budget.windowDays();
        LooseningWindow window = days == null
                ? null
                : LooseningWindow.of(
                        change.history().past(), landed, today, days.value().longValue(), yardsticks);
        return new PastOfChange(
                LastLoosening.of(change.history().past(), yardsticks),
                window,
                days == null || window == null || !loosens
                        ? null
                        : VenueLoosening.of(
                                window,
                                change.history().otherMarkets(),
                                today,
                                days.value().longValue()),
                today);
    }

    /** Whole days since a configuration came into force. */
    static Rational daysSince(PastConfiguration past, LocalDate today) {
        return Rational.of(ChronoUnit.DAYS.between(past.since(), today));
    }
}
