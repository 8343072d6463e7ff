package org.bylaw.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was entered in a form.
 *
 * @param values by the names of the fields, in the order of the form
 * @param uploads the files, by the names of the fields
 */
public record Form(Map<String, List<String>> values, Map<String, Upload> uploads) {

    /** A form without anything. */
    static final Form EMPTY = new Form(Map.of(), Map.of());

    /** What stands in the field, each line ended by a line feed; empty where the form has no such field. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** Every value of the fields of that name, or of the boxes that were ticked. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> value.replace("\r\n", "\n"))
                .toList();
    }

    /** Whether the form has the field, or the box was ticked. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The file of the field; empty where none was chosen. */
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name));
    }
}
