package org.bylaw.app.web.page;

/**
 * A term and what it is here.
 *
 * @param term the term
 * @param value what it is
 * @param code whether the value is to be read letter by letter: a digest, a commit
 */
public record Fact(String term, String value, boolean code) {

    /** A fact in words. */
    public static Fact of(String term, String value) {
        return new Fact(term, value, false);
    }

    /** A digest, a commit, the name of a file. */
    public static Fact code(String term, String value) {
        return new Fact(term, value, true);
    }
}
