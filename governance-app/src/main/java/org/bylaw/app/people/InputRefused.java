package org.bylaw.app.people;

/** What somebody typed cannot be taken; the message is one line that says why and what to do. */
public final class InputRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * A refusal.
     *
     * @param field the input that it is about, such as {@code password}
     * @param line why, and what to do
     */
    public InputRefused(String field, String line) {
        super(line);
        this.field = field;
    }

    /** The input that it is about, such as {@code password}. */
    public String field() {
        return field;
    }

    /** Why, and what to do: one line. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
