package org.bylaw.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.bylaw.margin.Direction;

/**
 * What a change takes by which way it goes, for new risk or for open positions.
 *
 * @param looser where it asks for less
 * @param mixed where it asks for less here and more there; never less than for either alone
 * @param tighter where it asks for more
 * @param neutral where it changes nothing for them
 */
public record SideDemands(
        @Valid @NotNull(message = "state what a looser change takes")
        Demand looser,

        @Valid @NotNull(message = "state what a mixed change takes")
        Demand mixed,

        @Valid @NotNull(message = "state what a tighter change takes")
        Demand tighter,

        @Valid @NotNull(message = "state what a change takes that is neither looser nor tighter")
        Demand neutral) {

    /** What a change of this direction takes. */
    public Demand of(Direction direction) {
        return switch (direction) {
            case LOOSER -> looser;
            case MIXED -> mixed;
            case TIGHTER -> tighter;
            case NEUTRAL -> neutral;
        };
    }
}
