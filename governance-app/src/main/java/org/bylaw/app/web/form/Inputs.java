package org.bylaw.app.web.form;

import java.util.List;
import java.util.Objects;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.form.MarketField;
import org.bylaw.app.form.MarketForm;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.market.FieldChange;
import org.bylaw.rulebook.ChangeReport;
import org.jspecify.annotations.Nullable;

/** The ids of the inputs on the page. */
final class Inputs {

    private Inputs() {}

    /** The id of a file of the form. */
    static String ofFile(int index) {
        return "f" + index;
    }

    /** The id of the text of a file. */
    static String ofText(int index) {
        return "f" + index + "-text";
    }

    /** The id of the input of a field. */
    static String of(int index, String pointer) {
        return "f" + index + pointer.replace('/', '-');
    }

    /** The place in the form of a file; -1 where the form does not have it. */
    static int index(List<TypedFile> files, VenueFile file) {
        for (int index = 0; index < files.size(); index++) {
            if (files.get(index).file().equals(file)) {
                return index;
            }
        }
        return -1;
    }

    /**
     * The id of the input that something said about a field is shown at: of a section or a row, the first field in it that the change
     * changes, or else the first of all; of the market as a whole, likewise.
     *
     * @param change what the change does; {@code null} where that is not known
     */
    static String at(int index, TypedFile file, String pointer, @Nullable ChangeReport change) {
        if (file.mode() == TypedFile.Mode.TEXT) {
            return ofText(index);
        }
        if (file.mode() == TypedFile.Mode.GONE) {
            return ofFile(index);
        }
        MarketEntries entries = file.entries();
        List<String> pointers = entries.pointers();
        if (pointers.contains(pointer)) {
            return of(index, pointer);
        }
        if (pointer.startsWith(MarketForm.MODES)) {
            return of(index, MarketForm.MODES);
        }
        if (change != null) {
            String changed = change.change().market().fields().stream()
                    .map(FieldChange::pointer)
                    .filter(field -> field.startsWith(pointer + "/") && pointers.contains(field))
                    .findFirst()
                    .orElse(null);
            if (changed != null) {
                return of(index, changed);
            }
        }
        return pointer.isEmpty()
                ? ofFile(index)
                : pointers.stream()
                        .filter(field -> field.startsWith(pointer + "/"))
                        .findFirst()
                        .map(field -> of(index, field))
                        .orElse(ofFile(index));
    }

    /** The field with that pointer in a form of that kind of margin; {@code null} where the form has none. */
    static @Nullable MarketField field(MarketEntries entries, String pointer) {
        if (pointer.startsWith(MarketForm.TIERS + "/")) {
            String column = pointer.substring(pointer.lastIndexOf('/'));
            return MarketForm.tiers().stream()
                    .filter(field -> field.pointer().equals(column))
                    .findFirst()
                    .orElse(null);
        }
        return MarketForm.of(Objects.requireNonNull(entries.kind())).stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst()
                .orElse(null);
    }
}
