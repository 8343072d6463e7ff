package org.bylaw.change;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.Direction;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;

/** The aspects of one change while they are collected: what goes neither way is none. */
final class Aspects {

    private final List<Aspect> newRisk = new ArrayList<>();
    private final List<Aspect> openPositions = new ArrayList<>();

    void add(Side side, ParameterFamily family, String pointer, Direction direction, String words) {
        add(side, family, pointer, direction, words, null);
    }

    void add(
            Side side,
            ParameterFamily family,
            String pointer,
            Direction direction,
            String words,
            @Nullable CurveChange curve) {
        if (direction != Direction.NEUTRAL) {
            (side == Side.NEW_RISK ? newRisk : openPositions)
                    .add(new Aspect(side, family, pointer, direction, words, curve));
        }
    }

    List<Aspect> inOrder() {
        List<Aspect> all = new ArrayList<>(newRisk);
        all.addAll(openPositions);
        return all;
    }
}
