package org.bylaw.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Compares a decision of a policy that is a list of words or numbers, entry by entry. The order of the entries and an entry that
 * is there twice decide nothing, save in an order.
 */
final class PolicyList {

    private PolicyList() {}

    /** What differs; an entry that joins is at its position, one that leaves at the list. */
    static List<LawDifference> compare(@Nullable List<?> before, @Nullable List<?> after, PolicyPlace place) {
        return switch (place.term().sense()) {
            case DEMANDS -> entries(before, after, Direction.TIGHTER, place);
            case EXEMPTIONS -> entries(before, after, Direction.LOOSER, place);
            case CHOICES ->
                before == null || after == null
                        ? whole(before, after, before == null ? Direction.TIGHTER : Direction.LOOSER, place)
                        : entries(before, after, Direction.LOOSER, place);
            case ORDER -> order(before, after, place);
            case MODES -> PolicyModes.compare(before, after, place);
            default -> PolicyDecision.compare(before, after, place).stream().toList();
        };
    }

    /** One difference of the list as a whole; none where there is no list on either side. */
    static List<LawDifference> whole(
            @Nullable List<?> before, @Nullable List<?> after, Direction way, PolicyPlace place) {
        return Objects.equals(PolicyText.of(before), PolicyText.of(after))
                ? List.of()
                : List.of(new LawDifference(
                        place.pointer(),
                        PolicyText.of(before),
                        PolicyText.of(after),
                        way,
                        before == null
                                ? place.words() + " are named, where none were: " + PolicyText.of(after)
                                : place.words() + " are no longer named, which were " + PolicyText.of(before)));
    }

    private static List<LawDifference> entries(
            @Nullable List<?> before, @Nullable List<?> after, Direction whenJoining, PolicyPlace place) {
        Direction whenLeaving = whenJoining == Direction.LOOSER ? Direction.TIGHTER : Direction.LOOSER;
        Map<String, Integer> then = positions(before);
        Map<String, Integer> now = positions(after);
        List<LawDifference> differences = new ArrayList<>();
        then.keySet().stream()
                .filter(entry -> !now.containsKey(entry))
                .forEach(entry -> differences.add(leaves(entry, whenLeaving, place)));
        now.forEach((entry, position) -> {
            if (!then.containsKey(entry)) {
                differences.add(joins(entry, whenJoining, place.position(position)));
            }
        });
        return differences;
    }

    /** An entry that is no longer in the list at {@code place}. */
    static LawDifference leaves(String entry, Direction way, PolicyPlace place) {
        return new LawDifference(place.pointer(), entry, null, way, entry + " leaves " + place.words());
    }

    /** An entry that is new in a list, where it stands in it. */
    static LawDifference joins(String entry, Direction way, PolicyPlace place) {
        return new LawDifference(place.pointer(), null, entry, way, entry + " joins " + place.words());
    }

    /** The entries as texts, with where each stands first. */
    static Map<String, Integer> positions(@Nullable List<?> list) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        int position = 0;
        for (Object entry : Objects.requireNonNullElse(list, List.of())) {
            String text = PolicyText.of(entry);
            if (text != null) {
                positions.putIfAbsent(text, position);
            }
            position++;
        }
        return positions;
    }

    /** Every two names are bound by their order, so that fewer names in the same order bind less. */
    private static List<LawDifference> order(@Nullable List<?> before, @Nullable List<?> after, PolicyPlace place) {
        List<String> then = List.copyOf(positions(before).keySet());
        List<String> now = List.copyOf(positions(after).keySet());
        Direction way = then.stream()
                        .filter(now::contains)
                        .toList()
                        .equals(now.stream().filter(then::contains).toList())
                ? Direction.of(!now.containsAll(then), !then.containsAll(now))
                : Direction.MIXED;
        return then.equals(now)
                ? List.of()
                : Optional.of(place.difference(before, after, way, PolicyDecision.clause(before, after))).stream()
                        .toList();
    }
}
