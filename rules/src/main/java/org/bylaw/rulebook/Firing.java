package org.bylaw.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all rules said of some facts.
 *
 * @param spoken what was said, by rule id, then in the order of the facts
 * @param couldNotRun the rules that failed, by id, each with what went wrong. Nothing that they said is in {@code spoken}
 */
public record Firing(List<Spoken> spoken, SortedMap<String, String> couldNotRun) {

    /** Copies both. */
    public Firing {
        spoken = List.copyOf(spoken);
        couldNotRun = Collections.unmodifiableSortedMap(new TreeMap<>(couldNotRun));
    }

    Firing(List<Spoken> spoken) {
        this(spoken, Collections.emptySortedMap());
    }
}
