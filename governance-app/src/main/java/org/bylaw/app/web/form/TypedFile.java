package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.form.MarketField;
import org.bylaw.app.form.MarketForm;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.web.Form;
import org.bylaw.app.web.NotServed;

/**
 * A file in the form.
 *
 * @param file which
 * @param mode how it is shown
 * @param text its text where that is typed; empty otherwise
 * @param entries what stands in the inputs of a market's form; without anything otherwise
 */
record TypedFile(VenueFile file, Mode mode, String text, MarketEntries entries) {

    /** How many rows a table of tiers may have in a form: more than any venue has. */
    private static final int MOST_ROWS = 400;

    static final MarketEntries NOTHING = new MarketEntries(Map.of(), List.of());

    /** How a file is shown. */
    enum Mode {
        /** An input for every field. */
        FIELDS("fields"),
        /** Its text. */
        TEXT("text"),
        /** It is to go. */
        GONE("gone");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Mode of(String word) {
            for (Mode mode : values()) {
                if (mode.word.equals(word)) {
                    return mode;
                }
            }
            throw NotServed.badRequest("A file of the form says not how it is shown.");
        }
    }

    static TypedFile fields(VenueFile file, MarketEntries entries) {
        return new TypedFile(file, Mode.FIELDS, "", entries);
    }

    static TypedFile text(VenueFile file, String text) {
        return new TypedFile(file, Mode.TEXT, text, NOTHING);
    }

    static TypedFile gone(VenueFile file) {
        return new TypedFile(file, Mode.GONE, "", NOTHING);
    }

    /** A file as it is shown first: by its fields where it is a market that has inputs for all it says. */
    static TypedFile of(VenueFile file, String text) {
        return file.kind() == VenueFile.Kind.MARKET
                ? MarketEntries.of(text).map(entries -> fields(file, entries)).orElseGet(() -> text(file, text))
                : text(file, text);
    }

    /**
     * Reads a file of the form.
     *
     * @param index its place in the form
     * @param origin what the file says whose values the form was begun with, for fields that the form did not show
     */
    static TypedFile read(VenueFile file, int index, Form form, MarketEntries origin) {
        Mode mode = Mode.of(form.value(index + ".mode"));
        return switch (mode) {
            case GONE -> gone(file);
            case TEXT -> text(file, form.value(index + ".text"));
            case FIELDS -> fields(file, entries(index, form, origin));
        };
    }

    private static MarketEntries entries(int index, Form form, MarketEntries origin) {
        Map<String, String> values = new LinkedHashMap<>();
        String kind = form.has(index + MarketForm.KIND) ? form.value(index + MarketForm.KIND) : origin.kind();
        for (MarketField field : MarketForm.of(kind)) {
            values.put(field.pointer(), value(index, field, field.pointer(), form, origin));
        }
        if (!kind.equals(MarketForm.TIERED)) {
            return new MarketEntries(values, List.of());
        }
        if (!form.has(index + ".rows")) {
            return new MarketEntries(values, origin.rows().isEmpty() ? List.of(Map.of()) : origin.rows());
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < rowCount(form.value(index + ".rows")); row++) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (MarketField column : MarketForm.tiers()) {
                String pointer = MarketForm.TIERS + "/" + row + column.pointer();
                columns.put(column.pointer(), value(index, column, pointer, form, origin));
            }
            rows.add(columns);
        }
        return new MarketEntries(values, rows);
    }

    private static String value(int index, MarketField field, String pointer, Form form, MarketEntries origin) {
        String name = index + pointer;
        if (!form.has(name)) {
            return origin.at(pointer);
        }
        return switch (field.entry()) {
            case TEXT, LINE -> form.value(name);
            default -> form.value(name).strip();
        };
    }

    private static int rowCount(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > MOST_ROWS) {
            throw NotServed.badRequest("A table of tiers has at most " + MOST_ROWS + " rows.");
        }
        return Integer.parseInt(text);
    }
}
