package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.change.Side;
import org.bylaw.margin.Direction;

/**
 * What the change does to one side, beside what the proposal says that it does. To declare {@code mixed} is to declare both ways, so
 * it is right where the two sides together go both ways.
 *
 * @param change the change
 * @param side whom it concerns
 * @param declared what the proposal says
 * @param computed what it does
 * @param pointer JSON pointer of what contradicts
 * @param words what contradicts, a clause
 */
public record DirectionCheck(
        ChangeCheck change, Side side, Direction declared, Direction computed, String pointer, String words) {

    /** Whether the change does to this side what the proposal does not say. */
    public boolean contradictsIntent() {
        if (declared == Direction.MIXED) {
            return change.effect().direction() != Direction.MIXED;
        }
        if (computed == Direction.NEUTRAL) {
            return declared != Direction.NEUTRAL
                    && side == Side.NEW_RISK
                    && change.effect().direction() == Direction.NEUTRAL;
        }
        return computed != declared;
    }

    /** What contradicts. */
    public Place at() {
        return change.at(pointer, words);
    }

    /** One fact per side, where the proposal declares an intent. */
    static List<DirectionCheck> of(ChangeCheck change) {
        Direction declared = change.declaredIntent();
        List<DirectionCheck> checks = new ArrayList<>();
        if (declared != null && !change.changesNoParameter()) {
            for (Side side : Side.values()) {
                var other = change.effect().firstOther(side, declared);
                checks.add(new DirectionCheck(
                        change,
                        side,
                        declared,
                        change.effect().direction(side),
                        other.map(aspect -> aspect.pointer()).orElse(""),
                        "for " + side.words()
                                + other.map(aspect -> ": " + aspect.words()).orElse("")));
            }
        }
        return checks;
    }
}
