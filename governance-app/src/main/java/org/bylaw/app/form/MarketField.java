package org.bylaw.app.form;

import java.util.List;

/**
 * A field of a market file, as a form asks for it.
 *
 * @param pointer its JSON pointer; for a column of the table of tiers, that within the row
 * @param entry how it is typed
 * @param words the words among which it chooses; none where it does not choose
 */
public record MarketField(String pointer, Entry entry, List<String> words) {

    /** How a field is typed. */
    public enum Entry {
        /** A decimal number. */
        NUMBER,
        /** A decimal number, or the word for no limit. */
        CAP,
        /** A number without decimals. */
        WHOLE_NUMBER,
        /** One of some words. */
        WORD,
        /** The margin modes, the default first. */
        MODES,
        /** True or false. */
        TRUTH,
        /** A line of text. */
        LINE,
        /** Text of any length. */
        TEXT
    }

    /** Copies the words. */
    public MarketField {
        words = List.copyOf(words);
    }

    /** The section of the file that it stands in; empty for the file itself. */
    public String section() {
        int end = pointer.indexOf('/', 1);
        return end < 0 ? "" : pointer.substring(1, end);
    }

    /** The same field at another place. */
    MarketField at(String place) {
        return new MarketField(place, entry, words);
    }
}
