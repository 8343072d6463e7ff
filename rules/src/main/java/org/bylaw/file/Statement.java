package org.bylaw.file;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a document.
 *
 * @param id {@code DPERP-05}
 * @param kind what sort of statement it is
 * @param says what the page says, in our words
 * @param page the document that makes it
 * @param contradiction for a contradiction, what it is settled by; {@code null} for every other kind
 * @param notYet for what is covered later, why not yet; {@code null} for every other kind
 */
public record Statement(
        String id,
        Kind kind,
        String says,
        SourceDocument page,
        @Nullable Contradiction contradiction,
        @Nullable String notYet)
        implements Source {

    /** What sort of statement it is, and so whether a scenario has to show it. */
    public enum Kind {
        /** States how the venue works. */
        RULE(true),
        /** A worked sum or a row of a table. */
        EXAMPLE(true),
        /** What is not so: by the page itself, by arithmetic or by the venue's program. */
        CONTRADICTION(true),
        /** A heading with nothing below it, which Bylaw fills by the field's own formula. */
        HEADING(true),
        /** What the page recommends to traders. */
        ADVICE(true),
        /** What says nothing that could be shown. */
        CONTEXT(false),
        /** What can be shown once Bylaw has the means. */
        LATER(false);

        private final boolean shown;

        Kind(boolean shown) {
            this.shown = shown;
        }

        /** Whether at least one scenario shows it. No scenario may claim to show one that is not. */
        public boolean shown() {
            return shown;
        }

        /** {@code contradiction}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a contradiction is settled.
     *
     * @param truth what is true, in one sentence
     * @param follows which of the two Bylaw follows: {@code the program}
     * @param because why it follows that one, in one sentence
     */
    public record Contradiction(String truth, String follows, String because) {}

    /**
     * Checks that a contradiction is settled and what is late says why.
     *
     * @throws IllegalArgumentException if it is not so
     */
    public Statement {
        if ((kind == Kind.CONTRADICTION) != (contradiction != null)) {
            throw new IllegalArgumentException(id + ": a contradiction, and nothing else, says what is true");
        }
        if ((kind == Kind.LATER) != (notYet != null)) {
            throw new IllegalArgumentException(id + ": what is covered later, and nothing else, says why not yet");
        }
    }

    @Override
    public String document() {
        return page.citation();
    }

    @Override
    public String summary() {
        return contradiction == null ? says : says + " " + contradiction.truth();
    }
}
