package org.bylaw.position;

/** A question about a position that has no answer as it was put. The message names the field and says what would help. */
public final class PositionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * An unanswerable question.
     *
     * @param field the field that stands in the way, {@code price}
     * @param message what is wrong with it, and the remedy; the field's name is put before it
     */
    public PositionException(String field, String message) {
        super(field + " " + message);
        this.field = field;
    }

    /** The field that stands in the way. */
    public String field() {
        return field;
    }
}
