package org.bylaw.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.policy.EnactmentStep;
import org.bylaw.policy.LandingPolicy;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueClamp;
import org.bylaw.policy.VenueDefault;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal will be once the venue has taken it in: the venue's defaults for what it does not state, its clamps, and the states
 * in between where its parts take effect one after another.
 *
 * @param proposed the proposal as it stands
 * @param landed what will be in force at the end
 * @param between the states on the way there, in order, without the last; none where everything takes effect at once
 * @param adjusted what the venue makes of fields, proposed and landed
 */
public record Landing(
        MarketConfig proposed, MarketConfig landed, List<MarketConfig> between, List<FieldChange> adjusted) {

    /** Copies the lists. */
    public Landing {
        between = List.copyOf(between);
        adjusted = List.copyOf(adjusted);
    }

    /** A proposal that lands as it stands, at once. */
    public static Landing asProposed(MarketConfig proposed) {
        return new Landing(proposed, proposed, List.of(), List.of());
    }

    /**
     * What becomes of {@code proposed}.
     *
     * @param current what is in force; {@code null} for a market that there is not yet
     * @param policy how the venue takes a change in; {@code null} where nothing is known of it
     */
    public static Landing of(@Nullable MarketConfig current, MarketConfig proposed, @Nullable LandingPolicy policy) {
        if (policy == null) {
            return asProposed(proposed);
        }
        MarketConfig resolved = defaults(proposed, policy);
        MarketConfig landed = clamped(current == null ? null : defaults(current, policy), resolved, policy);
        return new Landing(
                proposed,
                landed,
                current == null ? List.of() : statesBetween(current, landed, policy),
                MarketFields.between(proposed, landed));
    }

    private static MarketConfig defaults(MarketConfig market, LandingPolicy policy) {
        MarketConfig resolved = market;
        for (VenueDefault each : Objects.requireNonNullElse(policy.defaults(), List.<VenueDefault>of())) {
            if (MarketFields.at(resolved, each.field()) == null) {
                resolved = replaced(resolved, each.field(), each.value().value());
            }
        }
        return resolved;
    }

    private static MarketConfig clamped(@Nullable MarketConfig current, MarketConfig proposed, LandingPolicy policy) {
        MarketConfig landed = proposed;
        for (VenueClamp clamp : Objects.requireNonNullElse(policy.clamps(), List.<VenueClamp>of())) {
            BigDecimal value = number(landed, clamp.field());
            if (value != null) {
                BigDecimal before = current == null ? null : number(current, clamp.field());
                BigDecimal bounded = bounded(value, before, clamp);
                landed = bounded.compareTo(value) == 0 ? landed : replaced(landed, clamp.field(), bounded);
            }
        }
        return landed;
    }

    private static @Nullable BigDecimal number(MarketConfig market, String field) {
        Object value = MarketFields.at(market, field);
        return value instanceof Cap cap ? cap.amount() : value instanceof BigDecimal number ? number : null;
    }

    private static BigDecimal bounded(BigDecimal value, @Nullable BigDecimal before, VenueClamp clamp) {
        BigDecimal bounded = value;
        if (before != null) {
            bounded = atMost(bounded, moved(before, clamp.maxRelativeIncrease(), BigDecimal.ONE));
            bounded = atLeast(bounded, moved(before, clamp.maxRelativeDecrease(), BigDecimal.ONE.negate()));
        }
        bounded = atMost(bounded, value(clamp.max()));
        return atLeast(bounded, value(clamp.min()));
    }

    private static @Nullable BigDecimal moved(
            BigDecimal before, @Nullable Sourced<BigDecimal> most, BigDecimal direction) {
        return most == null ? null : before.add(before.multiply(most.value()).multiply(direction));
    }

    private static @Nullable BigDecimal value(@Nullable Sourced<BigDecimal> bound) {
        return bound == null ? null : bound.value();
    }

    private static BigDecimal atMost(BigDecimal value, @Nullable BigDecimal bound) {
        return bound == null ? value : value.min(bound);
    }

    private static BigDecimal atLeast(BigDecimal value, @Nullable BigDecimal bound) {
        return bound == null ? value : value.max(bound);
    }

    private static List<MarketConfig> statesBetween(MarketConfig current, MarketConfig landed, LandingPolicy policy) {
        List<EnactmentStep> order = Objects.requireNonNullElse(policy.order(), List.<EnactmentStep>of());
        List<MarketConfig> states = new ArrayList<>();
        if (order.isEmpty() || current.margin().getClass() != landed.margin().getClass()) {
            // A schedule of another kind takes the place of the old one as a whole.
            return states;
        }
        MarketConfig state = current;
        for (EnactmentStep step : order) {
            MarketConfig after = state;
            for (String field : step.fields().value()) {
                after = replaced(after, field, MarketFields.at(landed, field));
            }
            boolean moves = !after.equals(state);
            state = after;
            if (moves && !state.equals(landed)) {
                states.add(state);
            }
        }
        return states;
    }

    /** Whether the field holds an amount or the word for none. */
    private static boolean caps(String field) {
        return field.equals("/openInterest/maxBaseSize") || field.equals("/openInterest/maxNotionalUsd");
    }

    /** The market with another value of the field, where its kind of margin has such a field. */
    private static MarketConfig replaced(MarketConfig market, String field, @Nullable Object value) {
        try {
            return MarketFields.with(
                    market, field, value instanceof BigDecimal number && caps(field) ? Cap.of(number) : value);
        } catch (IllegalArgumentException ofAnotherKind) {
            return market;
        }
    }
}
