package org.bylaw.change;

import java.math.BigDecimal;
import org.bylaw.check.MarketDraft;
import org.bylaw.exact.Rational;
import org.bylaw.policy.Sourced;
import org.jspecify.annotations.Nullable;

/** Changes and what they are judged with, for tests. */
final class SampleChange {

    private SampleChange() {}

    static Effect effect(MarketDraft before, MarketDraft after) {
        return Effect.between(before.config(), after.config(), Yardsticks.NONE);
    }

    /** The lane of a change of a market in use. */
    static EmergencyLane lane(MarketDraft before, MarketDraft after, @Nullable String maxIncrease) {
        return EmergencyLane.of(
                Lane.CHANGE, effect(before, after), maxIncrease == null ? null : Rational.of(maxIncrease));
    }

    static Sourced<BigDecimal> number(String value) {
        return new Sourced<>(new BigDecimal(value), "a test");
    }
}
