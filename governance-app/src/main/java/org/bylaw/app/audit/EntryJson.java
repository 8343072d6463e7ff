package org.bylaw.app.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Single entries as JSON, as the export of a trail has them, for what is kept outside of the trail. */
public final class EntryJson {

    private EntryJson() {}

    /** An entry with all its keys. */
    public static JsonNode of(Entry entry) {
        try {
            return EntryLine.read(EntryLine.of(entry));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an entry is written as JSON", impossible);
        }
    }

    /**
     * The entry that JSON states, whether or not its digest fits.
     *
     * @throws IllegalArgumentException where it states none, with the reason
     */
    public static Entry entry(JsonNode json) {
        return EntryLine.entry(json);
    }

    /** Whether an entry says what it said when it was entered: its digest fits. */
    public static boolean unchanged(Entry entry) {
        return EntryLine.digest(entry).equals(entry.digest());
    }
}
