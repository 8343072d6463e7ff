package org.bylaw.file;

import java.util.List;
import java.util.Map;

/** A JSON value and where it stands. */
sealed interface JsonValue {

    /** Where the value begins. */
    Position at();

    /** An object; the order is that of the text. */
    record Members(Position at, Map<String, Member> members) implements JsonValue {}

    /**
     * A key and its value.
     *
     * @param at where the key begins
     */
    record Member(Position at, JsonValue value) {}

    record Elements(Position at, List<JsonValue> elements) implements JsonValue {}

    record Text(Position at, String text) implements JsonValue {}

    /**
     * A number.
     *
     * @param literal as written: a plain decimal
     */
    record Decimal(Position at, String literal) implements JsonValue {}

    record Bool(Position at, boolean value) implements JsonValue {}

    record Null(Position at) implements JsonValue {}

    /** A value whose fault has been reported already. */
    record Refused(Position at) implements JsonValue {}

    /** What the value is, in words: {@code "5" is a text}. */
    default String is() {
        if (this instanceof Text text) {
            return Shown.text(text.text()) + " is a text";
        } else if (this instanceof Decimal number) {
            return number.literal() + " is a number";
        } else if (this instanceof Bool bool) {
            return bool.value() + " is a boolean";
        } else if (this instanceof Members) {
            return "this is an object";
        } else if (this instanceof Elements) {
            return "this is a list";
        }
        return "this is null";
    }
}
