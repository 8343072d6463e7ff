package org.bylaw.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarginMode;
import org.bylaw.market.Words;
import org.jspecify.annotations.Nullable;

/**
 * Compares the margin modes of two policies. A mode is something allowed; with isolated margin, though, there is something asked
 * too, that a market takes cross margin out before it closes. The first mode is the venue's default.
 */
final class PolicyModes {

    private static final String ISOLATED = Words.of(MarginMode.ISOLATED);

    private PolicyModes() {}

    static List<LawDifference> compare(@Nullable List<?> before, @Nullable List<?> after, PolicyPlace place) {
        Map<String, Integer> then = PolicyList.positions(before);
        Map<String, Integer> now = PolicyList.positions(after);
        if (before == null || after == null) {
            // Where nothing is said, every mode is allowed, and isolated margin is taken to be there.
            boolean keepsIsolated = (before == null ? now : then).containsKey(ISOLATED);
            Direction plain = before == null ? Direction.TIGHTER : Direction.LOOSER;
            return PolicyList.whole(before, after, keepsIsolated ? plain : Direction.MIXED, place);
        }
        List<LawDifference> differences = new ArrayList<>();
        then.keySet().stream()
                .filter(mode -> !now.containsKey(mode))
                .forEach(mode -> differences.add(PolicyList.leaves(mode, way(mode, Direction.TIGHTER), place)));
        now.forEach((mode, position) -> {
            if (!then.containsKey(mode)) {
                differences.add(PolicyList.joins(mode, way(mode, Direction.LOOSER), place.position(position)));
            }
        });
        String byDefault = first(then);
        String byDefaultNow = first(now);
        if (!byDefault.equals(byDefaultNow) && then.containsKey(byDefaultNow) && now.containsKey(byDefault)) {
            differences.add(new LawDifference(
                    place.position(0).pointer(),
                    byDefault,
                    byDefaultNow,
                    Direction.MIXED,
                    "the venue's default margin mode changes from " + byDefault + " to " + byDefaultNow));
        }
        return differences;
    }

    private static Direction way(String mode, Direction plain) {
        return mode.equals(ISOLATED) ? Direction.MIXED : plain;
    }

    private static String first(Map<String, Integer> modes) {
        return modes.keySet().stream().findFirst().orElse("");
    }
}
