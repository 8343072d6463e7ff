package org.bylaw.committee;

/**
 * A demand of a committee where it stands.
 *
 * @param pointer its JSON pointer in {@code committee.json}
 * @param words what it is about: {@code new risk looser}
 * @param demand what that takes
 */
public record Clause(String pointer, String words, Demand demand) {

    /** The clause in words: {@code new risk looser: 2 approvals of reviewers from 2 organisations, 48 hours}. */
    public String sentence() {
        return words + ": " + demand.words();
    }
}
