package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a market moved one way, and what the rule book says at the values that were tried: first at ever larger
 * distances, and at values that findings name; then, between two of them, where a rule turns.
 */
final class Line {

    private static final int FOURTHS = 4;
    private static final int FOURFOLDS = 5;
    private static final int FOURFOLDS_FROM_ZERO = 20;
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final MarketConfig from;
    private final Judgement atStart;
    private final Scalar parameter;
    private final boolean upward;
    private final NavigableMap<BigDecimal, Judgement> points = new TreeMap<>();

    /** A line from {@code from}, of which {@code atStart} was said. */
    Line(MarketConfig from, Judgement atStart, Scalar parameter, boolean upward) {
        this.from = from;
        this.atStart = atStart;
        this.parameter = parameter;
        this.upward = upward;
    }

    /**
     * Two values between which a rule turns.
     *
     * @param near distance at which it says what it says until there
     * @param far distance at which it says otherwise
     */
    record Bracket(Line line, Complaint complaint, Side side, BigDecimal near, BigDecimal far) {

        /** A distance in between; {@code null} where the grid has none. */
        @Nullable
        BigDecimal middle() {
            BigDecimal value = line.value(near.add(far).divide(TWO));
            for (BigDecimal rounded : List.of(
                    line.parameter.grid().below(value), line.parameter.grid().above(value))) {
                BigDecimal distance = rounded.subtract(line.parameter.start()).abs();
                if (distance.compareTo(near) > 0 && distance.compareTo(far) < 0 && line.isOn(rounded)) {
                    return distance;
                }
            }
            return null;
        }

        /** The half in which the rule turns. */
        Bracket after(BigDecimal middle, Judgement there) {
            return there.of(complaint) == side
                    ? new Bracket(line, complaint, side, middle, far)
                    : new Bracket(line, complaint, side, near, middle);
        }
    }

    Scalar parameter() {
        return parameter;
    }

    Judgement atStart() {
        return atStart;
    }

    boolean upward() {
        return upward;
    }

    /** What was said, by distance from the start. */
    NavigableMap<BigDecimal, Judgement> points() {
        return points;
    }

    BigDecimal value(BigDecimal distance) {
        return Grid.plain(
                upward ? parameter.start().add(distance) : parameter.start().subtract(distance));
    }

    MarketConfig market(BigDecimal distance) {
        return parameter.moved(from, value(distance));
    }

    void put(BigDecimal distance, Judgement judgement) {
        points.put(distance, judgement);
    }

    /**
     * The distances to try first.
     *
     * @param hints values of interest
     */
    List<BigDecimal> samples(Collection<BigDecimal> hints) {
        Set<BigDecimal> values = new LinkedHashSet<>(hints);
        BigDecimal start = parameter.start();
        values.add(value(parameter.grid().step()));
        values.add(start);
        values.add(BigDecimal.ZERO);
        BigDecimal size = start.signum() == 0 ? parameter.grid().step() : start.abs();
        values.add(size);
        BigDecimal away = size;
        for (int fourth = 0; fourth < FOURTHS && start.signum() != 0; fourth++) {
            away = away.divide(FOUR);
            values.add(value(away));
        }
        values.add(upward ? size.multiply(TWO) : size.divide(TWO));
        away = size;
        for (int fold = 0; fold < (start.signum() > 0 ? FOURFOLDS : FOURFOLDS_FROM_ZERO); fold++) {
            away = upward ? away.multiply(FOUR) : away.divide(FOUR);
            values.add(away);
        }
        NavigableMap<BigDecimal, Boolean> distances = new TreeMap<>();
        Set<BigDecimal> rounded = new TreeSet<>();
        for (BigDecimal value : values) {
            rounded.add(parameter.grid().below(value));
            rounded.add(parameter.grid().above(value));
        }
        hints.stream().filter(parameter.grid()::allows).forEach(rounded::add);
        for (BigDecimal value : rounded) {
            if (isOn(value)) {
                distances.put(value.subtract(start).abs(), true);
            }
        }
        return List.copyOf(distances.keySet());
    }

    private boolean isOn(BigDecimal value) {
        int order = value.compareTo(parameter.start());
        return (upward ? order > 0 : order < 0)
                && value.compareTo(parameter.least()) >= 0
                && value.compareTo(parameter.most()) <= 0;
    }

    /**
     * Where it is worth while to look closer: where what is to be done away with turns first, and where all may pass.
     *
     * @param target what is to be done away with
     */
    List<Bracket> brackets(Complaint target) {
        Set<Bracket> brackets = new LinkedHashSet<>();
        Judgement before = atStart;
        BigDecimal near = BigDecimal.ZERO;
        boolean turned = false;
        for (Map.Entry<BigDecimal, Judgement> point : points.entrySet()) {
            Judgement here = point.getValue();
            if (!turned && before.of(target) != Side.SILENT && here.of(target) != before.of(target)) {
                turned = here.of(target) == Side.SILENT;
                brackets.add(new Bracket(this, target, before.of(target), near, point.getKey()));
            }
            if (before.mayPassOnTheWayTo(here)) {
                Set<Complaint> complaints =
                        new LinkedHashSet<>(before.complaints().keySet());
                complaints.addAll(here.complaints().keySet());
                for (Complaint complaint : complaints) {
                    if (before.of(complaint) != here.of(complaint)) {
                        brackets.add(new Bracket(this, complaint, before.of(complaint), near, point.getKey()));
                    }
                }
            }
            if (here.passes()) {
                break;
            }
            before = here;
            near = point.getKey();
        }
        return List.copyOf(brackets);
    }
}
