package org.bylaw.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.VenueFolder;
import org.bylaw.policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * Who cites what: the shipped rules, the shipped default policy and the policies of the repository's venues.
 *
 * @param byRule ids of sources by rule
 * @param byPolicy ids of sources by policy: {@code default}, or the venue's name
 */
record CitedSources(
        NavigableMap<String, NavigableSet<String>> byRule, NavigableMap<String, NavigableSet<String>> byPolicy) {

    static CitedSources shipped() {
        NavigableMap<String, NavigableSet<String>> byRule = new TreeMap<>();
        RuleSet.shipped().cards().forEach(card -> byRule.put(card.id(), new TreeSet<>(card.sources())));
        NavigableMap<String, NavigableSet<String>> byPolicy = new TreeMap<>();
        byPolicy.put("default", of(DefaultPolicy.load()));
        for (VenueFolder venue : RepositoryVenues.tree().venues()) {
            byPolicy.put(venue.name(), of(RepositoryVenues.stated(venue).value()));
        }
        return new CitedSources(byRule, byPolicy);
    }

    /** Every id that anything cites. */
    NavigableSet<String> all() {
        NavigableSet<String> all = new TreeSet<>();
        byRule.values().forEach(all::addAll);
        byPolicy.values().forEach(all::addAll);
        return all;
    }

    private static NavigableSet<String> of(Record policy) {
        NavigableSet<String> found = new TreeSet<>();
        collect(policy, found);
        return found;
    }

    private static void collect(@Nullable Object value, NavigableSet<String> found) {
        if (value instanceof Sourced<?> sourced) {
            for (String id : sourced.source().split(" ", -1)) {
                found.add(id);
            }
        } else if (value instanceof Record parts) {
            for (RecordComponent component : parts.getClass().getRecordComponents()) {
                collect(read(parts, component), found);
            }
        } else if (value instanceof Collection<?> values) {
            values.forEach(each -> collect(each, found));
        } else if (value instanceof Map<?, ?> entries) {
            entries.values().forEach(each -> collect(each, found));
        }
    }

    private static @Nullable Object read(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(component + " cannot be read", broken);
        }
    }
}
