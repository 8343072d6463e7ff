package org.bylaw.change;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bylaw.margin.Direction;
import org.bylaw.market.RecordShape;
import org.bylaw.market.Words;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.ExperienceLimit;
import org.bylaw.policy.MarginAlert;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueClamp;
import org.bylaw.policy.VenueDefault;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Compares two policies decision by decision, in the order of the file format. Rows of a list are known by their names, wherever
 * they stand; where a value comes from decides nothing.
 */
final class PolicyComparison {

    private static final Map<Class<?>, String> NAMES = Map.of(
            CategoryLimits.class, "name",
            ExperienceLimit.class, "level",
            MarginAlert.class, "level",
            VenueDefault.class, "field",
            VenueClamp.class, "field");

    private static final Set<String> NAMING_CATEGORIES = Set.of("/riskOrder", "/marginModes/isolatedOnlyCategories");

    private final VenuePolicy policyBefore;
    private final VenuePolicy policyAfter;
    private final List<LawDifference> differences = new ArrayList<>();

    private PolicyComparison(VenuePolicy before, VenuePolicy after) {
        this.policyBefore = before;
        this.policyAfter = after;
    }

    /** What differs. */
    static List<LawDifference> of(VenuePolicy before, VenuePolicy after) {
        PolicyComparison comparison = new PolicyComparison(before, after);
        comparison.section(before, after, VenuePolicy.class, PolicyPlace.ROOT);
        return List.copyOf(comparison.differences);
    }

    /** Which way the limits of one category go to those of another, whatever the two are called. */
    static Direction ofLimits(CategoryLimits before, CategoryLimits after, VenuePolicy policy) {
        PolicyComparison comparison = new PolicyComparison(policy, policy);
        comparison.section(
                before,
                after,
                CategoryLimits.class,
                PolicyPlace.ROOT.field("categories").entry("0", after.name()));
        return comparison.differences.stream().map(LawDifference::way).reduce(Direction.NEUTRAL, Direction::and);
    }

    private void section(@Nullable Object before, @Nullable Object after, Class<?> type, PolicyPlace place) {
        for (RecordShape.Field field : RecordShape.of(type).fields().values()) {
            compare(
                    before == null ? null : field.in(before),
                    after == null ? null : field.in(after),
                    field.type(),
                    place.field(field.name()));
        }
        if (type == CategoryLimits.class
                && before instanceof CategoryLimits then
                && after instanceof CategoryLimits now) {
            differences.replaceAll(difference -> PolicyCategories.inHighLeverage(difference, then, now, place));
        }
    }

    private void compare(@Nullable Object before, @Nullable Object after, Type type, PolicyPlace place) {
        Class<?> raw = raw(type);
        if (raw == Sourced.class) {
            decision(value(before), value(after), place.value());
        } else if (raw == Map.class) {
            map((Map<?, ?>) before, (Map<?, ?>) after, argument(type, 1), place);
        } else if (raw == List.class) {
            rows((List<?>) before, (List<?>) after, raw(argument(type, 0)), place);
        } else if (raw.isRecord()) {
            if (presenceTold(before, after, place)) {
                return;
            }
            section(before, after, raw, place);
        } else {
            decision(before, after, place);
        }
    }

    private static @Nullable Object value(@Nullable Object sourced) {
        return sourced instanceof Sourced<?> decision ? decision.value() : null;
    }

    private void decision(@Nullable Object before, @Nullable Object after, PolicyPlace place) {
        if (before instanceof List<?> || after instanceof List<?>) {
            List<?> then = (List<?>) before;
            differences.addAll(
                    PolicyList.compare(then == null ? null : withoutGone(then, place), (List<?>) after, place));
        } else {
            PolicyDecision.compare(before, after, place).ifPresent(differences::add);
        }
    }

    /** A list of categories without those that go: that one goes is told, and nothing can be asked of it any more. */
    private List<?> withoutGone(List<?> names, PolicyPlace place) {
        return NAMING_CATEGORIES.contains(place.pattern())
                ? names.stream()
                        .filter(name -> !PolicyCategories.goes(String.valueOf(name), policyBefore, policyAfter))
                        .toList()
                : names;
    }

    /** Tells of a section with a term of its own that only one side has. */
    private boolean presenceTold(@Nullable Object before, @Nullable Object after, PolicyPlace place) {
        if ((before == null) == (after == null)
                || PolicyTerms.find(place.pattern()).isEmpty()) {
            return false;
        }
        PolicyTerm term = place.term();
        differences.add(
                term.sense() == PolicySense.CATEGORY
                        ? PolicyCategories.presence(
                                (CategoryLimits) before, (CategoryLimits) after, policyBefore, policyAfter, place)
                        : place.difference(
                                null,
                                null,
                                PolicyDecision.way(before, after, term),
                                before == null ? "appears" : "goes"));
        return true;
    }

    private void map(@Nullable Map<?, ?> before, @Nullable Map<?, ?> after, Type type, PolicyPlace place) {
        Set<Object> keys = new LinkedHashSet<>(before == null ? Set.of() : before.keySet());
        keys.addAll(after == null ? Set.of() : after.keySet());
        for (Object key : keys.stream().sorted().toList()) {
            String word = Words.of((Enum<?>) key);
            compare(
                    before == null ? null : before.get(key),
                    after == null ? null : after.get(key),
                    type,
                    place.entry(word, word));
        }
    }

    private void rows(@Nullable List<?> before, @Nullable List<?> after, Class<?> type, PolicyPlace place) {
        Map<String, Row> then = byName(before, type);
        Map<String, Row> now = byName(after, type);
        if (PolicyTerms.find(place.pattern()).isPresent() && listTold(then, now, place)) {
            return;
        }
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(then.keySet());
        for (String key : keys) {
            Row old = then.get(key);
            Row current = now.get(key);
            Row shown = current == null ? Objects.requireNonNull(old) : current;
            compare(
                    old == null ? null : old.row(),
                    current == null ? null : current.row(),
                    type,
                    place.entry(Integer.toString(shown.position()), shown.name()));
        }
    }

    /** Tells of a list that only one side has, and of one whose order decides something and is another one. */
    private boolean listTold(Map<String, Row> then, Map<String, Row> now, PolicyPlace place) {
        if (then.isEmpty() != now.isEmpty()) {
            Direction way = PolicyDecision.way(then.isEmpty() ? null : then, now.isEmpty() ? null : now, place.term());
            differences.add(place.difference(null, null, way, then.isEmpty() ? "appears" : "goes"));
            return true;
        }
        List<String> common = then.keySet().stream().filter(now::containsKey).toList();
        if (!common.equals(now.keySet().stream().filter(then::containsKey).toList())) {
            differences.add(place.difference(
                    List.copyOf(then.keySet()), List.copyOf(now.keySet()), Direction.MIXED, "is in another order"));
        }
        return false;
    }

    /** A row of a list, where it stands and what it is called. */
    private record Row(Object row, int position, String name) {}

    /** The rows by name, by position where rows have none; a name that is there again is followed by how often it was before. */
    private static Map<String, Row> byName(@Nullable List<?> rows, Class<?> type) {
        Map<String, Row> byName = new LinkedHashMap<>();
        int position = 0;
        for (Object row : Objects.requireNonNullElse(rows, List.of())) {
            String name = Integer.toString(position + 1);
            String naming = NAMES.get(type);
            if (naming != null && row != null) {
                name = String.valueOf(RecordShape.of(type).component(naming).in(row));
            }
            String key = name;
            for (int again = 2; byName.containsKey(key); again++) {
                key = name + " " + again;
            }
            if (row != null) {
                byName.put(key, new Row(row, position, name));
            }
            position++;
        }
        return byName;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type, int position) {
        return ((ParameterizedType) type).getActualTypeArguments()[position];
    }
}
