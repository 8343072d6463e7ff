package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** Finds, parameter by parameter, which rules exclude each other. */
final class Exclusions {

    private static final int MOST = 6;

    private final Lines lines;
    private final MarketConfig market;
    private final Judgement start;
    private final Function<Scalar, Collection<BigDecimal>> hints;

    Exclusions(Lines lines, MarketConfig market, Judgement start, Function<Scalar, Collection<BigDecimal>> hints) {
        this.lines = lines;
        this.market = market;
        this.start = start;
        this.hints = hints;
    }

    /**
     * The exclusions among those parameters that are single fields.
     *
     * @param spokenOf the fields that are worth a word
     */
    List<Exclusion> among(List<Scalar> parameters, Set<String> spokenOf) {
        Set<Exclusion> found = new LinkedHashSet<>();
        for (Scalar parameter : parameters) {
            if (parameter instanceof Leaf leaf && spokenOf.contains(leaf.pointer()) && found.size() < MOST) {
                Line up = new Line(market, start, leaf, true);
                Line down = new Line(market, start, leaf, false);
                lines.sample(List.of(up, down), hints);
                for (Complaint complaint : start.complaints().keySet()) {
                    found.addAll(by(complaint, up, down));
                    found.addAll(by(complaint, down, up));
                }
            }
        }
        return found.stream().limit(MOST).toList();
    }

    /** What excludes {@code complaint} from falling silent along {@code way}. */
    private List<Exclusion> by(Complaint complaint, Line way, Line other) {
        BigDecimal silent = turn(way, complaint, start.of(complaint), false);
        Judgement there = silent == null ? null : way.points().get(silent);
        if (silent == null || there == null || !there.isSilentOn(complaint) || speaksElsewhere(complaint, there)) {
            return List.of();
        }
        var asks = new Exclusion.Bound(complaint.rule(), !way.upward(), way.value(silent));
        List<Exclusion> exclusions = new ArrayList<>();
        for (Complaint against : there.complaints().keySet()) {
            if (against.rule().equals(complaint.rule())
                    || way.points().values().stream()
                            .anyMatch(each -> each.isSilentOn(complaint) && each.isSilentOn(against))) {
                continue;
            }
            boolean standing = start.of(against) != Side.SILENT;
            Line where = standing ? other : way;
            BigDecimal last = turn(where, against, start.of(against), !standing);
            if (last != null && where.value(last).signum() > 0) {
                exclusions.add(new Exclusion(
                        way.parameter().name(),
                        asks,
                        new Exclusion.Bound(against.rule(), way.upward(), where.value(last))));
            }
        }
        return exclusions;
    }

    /** Whether a rule that has fallen silent of one field has begun to speak of another. */
    private boolean speaksElsewhere(Complaint complaint, Judgement there) {
        return there.complaints().keySet().stream()
                .anyMatch(each -> each.rule().equals(complaint.rule()) && start.of(each) == Side.SILENT);
    }

    /**
     * The distance at which a rule first says something else than {@code side}, or silence where it spoke.
     *
     * @param before whether the last distance before the turn is asked for
     * @return {@code null} where it never does
     */
    private @Nullable BigDecimal turn(Line line, Complaint complaint, Side side, boolean before) {
        BigDecimal near = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, Judgement> point : line.points().entrySet()) {
            Side here = point.getValue().of(complaint);
            if (side == Side.SILENT ? here != side : here == Side.SILENT) {
                Line.Bracket bracket = lines.narrow(
                                List.of(new Line.Bracket(line, complaint, side, near, point.getKey())))
                        .get(0);
                return before ? bracket.near() : bracket.far();
            }
            near = point.getKey();
        }
        return null;
    }
}
