package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/** Takes back from a state that passes what it passes without, and moves what is left no further than it must. */
final class Polish {

    /** Fields that are moved back one by one; of more, each is only tried without. */
    private static final int MOST_FIELDS = 4;

    private final Judge judge;
    private final Lines lines;
    private final Parameters parameters;
    private final MarketConfig origin;
    private final @Nullable MarketConfig current;

    Polish(Judge judge, Lines lines, Parameters parameters, MarketConfig origin, @Nullable MarketConfig current) {
        this.judge = judge;
        this.lines = lines;
        this.parameters = parameters;
        this.origin = origin;
        this.current = current;
    }

    State of(State passing) {
        State state = passing;
        if (state.fields().size() > 1) {
            state = withoutTheNeedless(state);
        }
        if (state.fields().size() > 1 && state.fields().size() <= MOST_FIELDS) {
            for (RepairedField field : state.fields()) {
                state = nearer(state, field.change());
            }
        }
        return state;
    }

    private State withoutTheNeedless(State passing) {
        State state = passing;
        boolean again = true;
        while (again && state.fields().size() > 1 && !judge.spent()) {
            again = false;
            List<MarketConfig> without = new ArrayList<>();
            for (RepairedField field : state.fields()) {
                without.add(back(state.market(), field.change()));
            }
            List<Judgement> judgements = judge.of(without);
            for (int index = 0; index < without.size() && !again; index++) {
                if (judgements.get(index).passes() && isRepair(without.get(index))) {
                    state = State.of(origin, without.get(index), judgements.get(index), state.moved());
                    again = true;
                }
            }
        }
        return state;
    }

    private boolean isRepair(MarketConfig market) {
        return current == null || !MarketFields.between(current, market).isEmpty();
    }

    private static MarketConfig back(MarketConfig market, FieldChange change) {
        return MarketFields.with(market, change.pointer(), change.before());
    }

    /** The state with one number as near to what it was as passes, all others as they are. */
    private State nearer(State state, FieldChange change) {
        MarketConfig without = back(state.market(), change);
        Object before = change.before();
        Leaf leaf = before == null ? null : Leaf.of(without, change.pointer(), before);
        if (leaf == null) {
            return state;
        }
        Judgement start = judge.of(without);
        if (start.passes()) {
            return state;
        }
        Complaint target = start.target();
        List<Line> tried = List.of(new Line(without, start, leaf, true), new Line(without, start, leaf, false));
        lines.sample(tried, parameter -> parameters.hints(without, start.figures(), parameter));
        lines.explore(tried, target);
        State nearest = state;
        for (Line line : tried) {
            for (Map.Entry<BigDecimal, Judgement> point : line.points().entrySet()) {
                if (point.getValue().passes()) {
                    State found = State.of(origin, line.market(point.getKey()), point.getValue(), state.moved());
                    if (found.distance().compareTo(nearest.distance()) < 0 && isRepair(found.market())) {
                        nearest = found;
                    }
                    break;
                }
            }
        }
        return nearest;
    }
}
