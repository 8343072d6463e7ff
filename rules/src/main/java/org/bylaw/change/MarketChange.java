package org.bylaw.change;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change of one market, as it will land.
 *
 * @param current what is in force; {@code null} for a market that there is not yet
 * @param landing what will be; {@code null} for a market that is taken off
 * @param declaration what the proposal says of itself
 * @param history the past of the market
 */
public record MarketChange(
        @Nullable MarketConfig current, @Nullable Landing landing, Declaration declaration, ChangeHistory history) {

    private static final Pattern ROW = Pattern.compile("/margin/tiers/\\d+");

    /** Checks that there is a market. */
    public MarketChange {
        if (current == null && landing == null) {
            throw new IllegalArgumentException("a change has a before or an after");
        }
    }

    /** What will be in force; {@code null} for a market that is taken off. */
    public @Nullable MarketConfig landed() {
        return landing == null ? null : landing.landed();
    }

    /** Which way the change goes. */
    public Lane lane() {
        MarketConfig landed = landed();
        if (landed == null) {
            return Lane.REMOVAL;
        }
        boolean base = current != null && !WholeMarket.preLaunch(current);
        if (base) {
            return Lane.CHANGE;
        }
        return WholeMarket.preLaunch(landed) ? Lane.PRE_LAUNCH : Lane.LAUNCH;
    }

    /**
     * Whether the market was in use, now or before: one that is taken off and launched again, or sent back before its launch, has
     * the past that it had.
     */
    public boolean followsUse() {
        return switch (lane()) {
            case CHANGE -> true;
            case LAUNCH ->
                history.past().stream()
                        .anyMatch(past -> past.config() != null && !WholeMarket.preLaunch(past.config()));
            case PRE_LAUNCH, REMOVAL -> false;
        };
    }

    /** Every field that differs, in the order of the file; none where there is no before or no after. */
    public List<FieldChange> fields() {
        MarketConfig landed = landed();
        return current == null || landed == null ? List.of() : MarketFields.between(current, landed);
    }

    /**
     * Whether a field comes or goes with the row, or with the kind of margin, in which it stands: only one side has a place for it,
     * so that nothing is put in its place.
     */
    public boolean comesOrGoesWithItsPlace(FieldChange field) {
        MarketConfig landed = landed();
        if (current == null || landed == null || !field.pointer().startsWith("/margin/")) {
            return false;
        }
        if (current.margin().getClass() != landed.margin().getClass()) {
            return true;
        }
        Matcher row = ROW.matcher(field.pointer());
        return row.lookingAt()
                && (MarketFields.at(current, row.group()) == null) != (MarketFields.at(landed, row.group()) == null);
    }

    /** What the change does. Placeholders of a market before its launch are no base. */
    public Effect effect(Yardsticks yardsticks) {
        return Effect.between(lane() == Lane.CHANGE || lane() == Lane.REMOVAL ? current : null, landed(), yardsticks);
    }
}
