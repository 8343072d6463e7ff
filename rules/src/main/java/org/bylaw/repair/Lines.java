package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bylaw.market.MarketConfig;

/** Lines tried together, so that the rule book judges their candidates many at a time. */
final class Lines {

    private static final int ROUNDS = 4;

    /** Lines that are sampled before it is asked whether to go on: some hundreds of candidates. */
    private static final int TOGETHER = 16;

    private final Judge judge;

    Lines(Judge judge) {
        this.judge = judge;
    }

    /** Tries the lines at ever larger distances and at the values of interest. */
    void sample(List<Line> lines, Function<Scalar, Collection<BigDecimal>> hints) {
        for (int start = 0; start < lines.size() && !judge.spent(); start += TOGETHER) {
            List<Line> of = new ArrayList<>();
            List<BigDecimal> distances = new ArrayList<>();
            for (Line line : lines.subList(start, Math.min(lines.size(), start + TOGETHER))) {
                for (BigDecimal distance : line.samples(hints.apply(line.parameter()))) {
                    of.add(line);
                    distances.add(distance);
                }
            }
            judge(of, distances);
        }
    }

    /**
     * Looks closer where it is worth while, and again where that has shown what a rule says in between.
     *
     * @param target what is to be done away with
     */
    void explore(List<Line> lines, Complaint target) {
        boolean more = true;
        for (int round = 0; round < ROUNDS && more && !judge.spent(); round++) {
            List<Line.Bracket> open = new ArrayList<>();
            for (Line line : lines) {
                line.brackets(target).stream()
                        .filter(bracket -> bracket.middle() != null)
                        .forEach(open::add);
            }
            narrow(open);
            more = !open.isEmpty();
        }
    }

    /** Halves the brackets until the grid has nothing in between; the candidates on both sides of each turn are then known. */
    List<Line.Bracket> narrow(List<Line.Bracket> brackets) {
        List<Line.Bracket> narrowed = new ArrayList<>(brackets);
        boolean open = true;
        while (open) {
            List<Integer> places = new ArrayList<>();
            List<Line> of = new ArrayList<>();
            List<BigDecimal> middles = new ArrayList<>();
            for (int place = 0; place < narrowed.size(); place++) {
                BigDecimal middle = narrowed.get(place).middle();
                if (middle != null) {
                    places.add(place);
                    of.add(narrowed.get(place).line());
                    middles.add(middle);
                }
            }
            judge(of, middles);
            for (int index = 0; index < places.size(); index++) {
                int place = places.get(index);
                Judgement there = Objects.requireNonNull(of.get(index).points().get(middles.get(index)));
                narrowed.set(place, narrowed.get(place).after(middles.get(index), there));
            }
            open = !places.isEmpty();
        }
        return narrowed;
    }

    private void judge(List<Line> of, List<BigDecimal> distances) {
        List<MarketConfig> candidates = new ArrayList<>();
        for (int index = 0; index < of.size(); index++) {
            candidates.add(of.get(index).market(distances.get(index)));
        }
        List<Judgement> judgements = judge.of(candidates);
        for (int index = 0; index < of.size(); index++) {
            of.get(index).put(distances.get(index), judgements.get(index));
        }
    }
}
