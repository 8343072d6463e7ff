package org.bylaw.app.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed over a state of a file that has changed since, moved onto the state of now: fields that were not touched take the
 * values of now, fields that were touched keep what was typed. The table of tiers counts as one field.
 *
 * @param entries what the form holds then
 * @param fields every field that differs between the two states, in the order of the form
 */
public record TakeOver(MarketEntries entries, List<Field> fields) {

    /**
     * A field whose value changed meanwhile.
     *
     * @param pointer its pointer
     * @param then its value when the draft was begun; empty for none
     * @param now its value now
     * @param typed its value in the draft
     */
    public record Field(String pointer, String then, String now, String typed) {}

    /** Copies the fields. */
    public TakeOver {
        fields = List.copyOf(fields);
    }

    /**
     * Moves what was typed.
     *
     * @param then the file that it was typed over
     * @param now the file as it is now
     */
    public static TakeOver of(MarketEntries then, MarketEntries now, MarketEntries typed) {
        Map<String, String> values = new LinkedHashMap<>(now.values());
        Set<String> pointers = new LinkedHashSet<>(now.pointers());
        pointers.addAll(then.pointers());
        pointers.addAll(typed.pointers());
        List<Field> fields = new ArrayList<>();
        for (String pointer : pointers) {
            if (!then.at(pointer).equals(now.at(pointer))) {
                fields.add(new Field(pointer, then.at(pointer), now.at(pointer), typed.at(pointer)));
            }
            if (!pointer.startsWith(MarketForm.TIERS + "/")
                    && !typed.at(pointer).equals(then.at(pointer))) {
                values.put(pointer, typed.at(pointer));
            }
        }
        return new TakeOver(
                new MarketEntries(values, typed.rows().equals(then.rows()) ? now.rows() : typed.rows()), fields);
    }
}
