package org.bylaw.committee;

import java.util.List;

/**
 * What a proposal takes.
 *
 * @param demand the strictest of all demands that apply
 * @param reasons the clauses that apply, each with what it asks for by itself, in words
 */
public record Requirement(Demand demand, List<String> reasons) {

    /** Copies the reasons. */
    public Requirement {
        reasons = List.copyOf(reasons);
    }

    /** What meets all of {@code clauses}, of which there is one at least. */
    static Requirement ofAll(List<Clause> clauses) {
        return new Requirement(
                clauses.stream().map(Clause::demand).reduce(Demand::stricter).orElseThrow(),
                clauses.stream().map(Clause::sentence).toList());
    }
}
