package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/**
 * The search for the nearest markets that pass: each parameter by itself first, then, from where one has done away with the first
 * complaint, each of the others; and so on, along the best few ways, where a market has many faults.
 */
final class Search {

    /** How many are offered. */
    static final int MOST = 3;

    private static final int PAIRS_FROM = 8;
    private static final int FURTHER_FROM = 3;
    private static final int MOST_STEPS = 60;

    private static final Comparator<State> BY_COMPLAINTS = Comparator.comparingInt(
                    (State state) -> state.judgement().complaints().size())
            .thenComparing(State::distance);

    private static final Comparator<State> NEAREST =
            Comparator.comparingInt((State state) -> state.fields().size()).thenComparing(State::distance);

    private final Judge judge;
    private final Lines lines;
    private final Parameters parameters;
    private final MarketConfig origin;
    private final @Nullable MarketConfig current;
    private final Set<MarketConfig> seen = new HashSet<>();
    private final Map<Set<String>, State> passing = new LinkedHashMap<>();

    /**
     * A search.
     *
     * @param current where the market comes from by a change, which is no repair; {@code null} where it stands by itself
     * @param origin the market that is to be repaired
     */
    Search(Judge judge, @Nullable MarketConfig current, MarketConfig origin) {
        this.judge = judge;
        this.lines = new Lines(judge);
        this.parameters = new Parameters(current, origin);
        this.origin = origin;
        this.current = current;
    }

    /** The nearest states that pass, at most {@link #MOST}. */
    List<State> nearest(Judgement start) {
        List<State> from = List.of(State.start(origin, start));
        for (int step = 1; step <= MOST_STEPS && !from.isEmpty() && !judge.spent(); step++) {
            List<State> next = new ArrayList<>();
            for (State state : from) {
                next.addAll(moves(state, step));
            }
            if (!passing.isEmpty()) {
                break;
            }
            from = best(next, step == 1 ? PAIRS_FROM : FURTHER_FROM);
        }
        return passing.values().stream().sorted(NEAREST).limit(MOST).toList();
    }

    private List<State> best(List<State> states, int most) {
        List<State> sorted = new ArrayList<>(states);
        sorted.sort(BY_COMPLAINTS);
        List<State> best = new ArrayList<>();
        for (State state : sorted) {
            if (best.size() < most && seen.add(state.market())) {
                best.add(state);
            }
        }
        return best;
    }

    /** What passes from {@code state} on is kept; the result is what at least does away with its first complaint. */
    private List<State> moves(State state, int step) {
        Complaint target = state.target();
        Collection<Complaint> about = step == 1 ? state.judgement().complaints().keySet() : List.of(target);
        List<Line> tried = new ArrayList<>();
        for (Scalar scalar :
                parameters.scalars(state.market(), about, state.judgement().figures())) {
            boolean again = state.moved().contains(scalar.name()) && step <= 3;
            if (!again) {
                tried.add(new Line(state.market(), state.judgement(), scalar, true));
                tried.add(new Line(state.market(), state.judgement(), scalar, false));
            }
        }
        lines.sample(tried, parameter -> hints(state, parameter));
        lines.explore(tried, target);
        List<State> moves = new ArrayList<>();
        for (Line line : tried) {
            moves.addAll(along(state, line, target));
        }
        for (Choice choice : parameters.choices(state.market(), about)) {
            if (!state.moved().contains(choice.pointer())) {
                MarketConfig made = choice.made(state.market());
                moves.addAll(take(state, made, judge.of(made), choice.pointer(), target));
            }
        }
        return moves;
    }

    private Collection<BigDecimal> hints(State state, Scalar parameter) {
        return parameters.hints(state.market(), state.judgement().figures(), parameter);
    }

    /** Of one line, the nearest that passes; else the nearest without the first complaint, and that with the fewest complaints. */
    private List<State> along(State state, Line line, Complaint target) {
        BigDecimal without = null;
        BigDecimal fewest = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<BigDecimal, Judgement> point : line.points().entrySet()) {
            Judgement here = point.getValue();
            if (here.passes()) {
                return take(
                        state,
                        line.market(point.getKey()),
                        here,
                        line.parameter().name(),
                        target);
            }
            if (here.of(target) == Side.SILENT) {
                without = without == null ? point.getKey() : without;
                if (here.complaints().size() < least) {
                    least = here.complaints().size();
                    fewest = point.getKey();
                }
            }
        }
        List<State> moves = new ArrayList<>();
        if (without != null && fewest != null) {
            Set<BigDecimal> distances = new LinkedHashSet<>(List.of(without, fewest));
            for (BigDecimal distance : distances) {
                moves.addAll(take(
                        state,
                        line.market(distance),
                        Objects.requireNonNull(line.points().get(distance)),
                        line.parameter().name(),
                        target));
            }
        }
        return moves;
    }

    private List<State> take(State from, MarketConfig market, Judgement judgement, String name, Complaint target) {
        if (current != null && MarketFields.between(current, market).isEmpty()) {
            return List.of();
        }
        State state = State.of(origin, market, judgement, from.movedAnd(name));
        if (!judgement.passes()) {
            return judgement.of(target) == Side.SILENT && !state.fields().isEmpty() ? List.of(state) : List.of();
        }
        State polished = new Polish(judge, lines, parameters, origin, current).of(state);
        passing.merge(polished.pointers(), polished, (one, other) -> NEAREST.compare(one, other) <= 0 ? one : other);
        return List.of();
    }
}
