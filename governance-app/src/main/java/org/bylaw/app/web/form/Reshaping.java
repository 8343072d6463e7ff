package org.bylaw.app.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.form.TakeOver;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.web.Form;
import org.bylaw.app.web.NotServed;
import org.bylaw.file.FieldEdit;
import org.bylaw.file.FieldEdit.Edit;
import org.jspecify.annotations.Nullable;

/** What buttons within the form do to what stands in it: rows and files that come and go. Nothing is kept by it. */
final class Reshaping {

    /** The name of these buttons. */
    static final String BUTTON = "do";

    private final String venue;
    private final Origins origins;

    /** Reshaping of the form of a draft. */
    Reshaping(String venue, Origins origins) {
        this.venue = venue;
        this.origins = origins;
    }

    /**
     * What came of a button.
     *
     * @param typed what stands in the form then
     * @param refusal why nothing was done; {@code null} where something was
     */
    record Reshaped(Typed typed, @Nullable String refusal) {}

    /** Does what the form's button asks for. */
    Reshaped done(Typed typed, Form form) {
        String[] words = form.value(BUTTON).split(" ", -1);
        return switch (words[0]) {
            case "add" -> added(typed, form.value("add"));
            case "list" -> listed(typed, form);
            case "kind" -> new Reshaped(typed, null);
            default -> ofFile(typed, words, file(typed, words));
        };
    }

    private static int file(Typed typed, String[] words) {
        int index = words.length > 1 && words[1].matches("[0-9]{1,4}") ? Integer.parseInt(words[1]) : -1;
        if (index < 0 || index >= typed.files().size()) {
            throw NotServed.badRequest("The form has no such file.");
        }
        return index;
    }

    private Reshaped ofFile(Typed typed, String[] words, int index) {
        TypedFile file = typed.files().get(index);
        return switch (words[0]) {
            case "row" -> plain(typed.withFile(index, withRow(file)));
            case "no-row" -> plain(typed.withFile(index, withoutRow(file, words)));
            case "drop" -> {
                List<TypedFile> files = new ArrayList<>(typed.files());
                files.remove(index);
                yield plain(typed.withFiles(files));
            }
            case "gone" -> plain(typed.withFile(index, TypedFile.gone(file.file())));
            case "back" -> plain(typed.withFile(index, original(file.file())));
            case "text" ->
                plain(typed.withFile(
                        index,
                        file.mode() == TypedFile.Mode.FIELDS
                                ? TypedFile.text(file.file(), origins.written(file))
                                : file));
            case "fields" -> asFields(typed, index, file);
            default -> throw NotServed.badRequest("The form has no such button.");
        };
    }

    private static Reshaped plain(Typed typed) {
        return new Reshaped(typed, null);
    }

    private TypedFile original(VenueFile file) {
        String text = origins.atBase(file);
        return TypedFile.of(file, text == null ? Origins.blank(file) : text);
    }

    private static TypedFile withRow(TypedFile file) {
        List<Map<String, String>> rows = new ArrayList<>(file.entries().rows());
        String end = rows.isEmpty() ? "" : rows.get(rows.size() - 1).getOrDefault("/cap", "");
        rows.add(end.isEmpty() ? Map.of() : Map.of("/floor", end));
        return TypedFile.fields(file.file(), file.entries().withRows(rows));
    }

    private static TypedFile withoutRow(TypedFile file, String[] words) {
        List<Map<String, String>> rows = new ArrayList<>(file.entries().rows());
        int row = words.length > 2 && words[2].matches("[0-9]{1,3}") ? Integer.parseInt(words[2]) : -1;
        if (row < 0 || row >= rows.size()) {
            throw NotServed.badRequest("The table has no such row.");
        }
        rows.remove(row);
        return TypedFile.fields(file.file(), file.entries().withRows(rows));
    }

    private static Reshaped asFields(Typed typed, int index, TypedFile file) {
        return MarketEntries.of(file.text())
                .map(entries -> plain(typed.withFile(index, TypedFile.fields(file.file(), entries))))
                .orElseGet(
                        () -> new Reshaped(
                                typed,
                                FileTexts.title(file.file())
                                        + " cannot be shown by its fields: the text holds what is no field of a market; mend it first"));
    }

    private Reshaped added(Typed typed, String path) {
        VenueFile file = VenueFile.at(path)
                .filter(each -> each.venue().equals(venue))
                .orElseThrow(() -> NotServed.badRequest("There is no such file to add."));
        return add(typed, original(file));
    }

    private static Reshaped add(Typed typed, TypedFile file) {
        if (Inputs.index(typed.files(), file.file()) >= 0) {
            return new Reshaped(typed, FileTexts.title(file.file()) + " is in this change already");
        }
        List<TypedFile> files = new ArrayList<>(typed.files());
        files.add(file);
        return plain(typed.withFiles(files));
    }

    private Reshaped listed(Typed typed, Form form) {
        String name = form.value("list-name").strip();
        NewMarket start = NewMarket.of(venue, name, form.value("list-from"), origins);
        return start.refusal() == null
                ? add(typed, Objects.requireNonNull(start.file()))
                : new Reshaped(typed, start.refusal());
    }

    /** What was typed, on the values that the files have at another commit. */
    Typed takenOver(Typed typed, Origins now) {
        List<TypedFile> files = new ArrayList<>();
        for (TypedFile file : typed.files()) {
            String text = now.atBase(file.file());
            files.add(
                    file.mode() == TypedFile.Mode.FIELDS
                                    && text != null
                                    && MarketEntries.of(text).isPresent()
                            ? TypedFile.fields(file.file(), takeOver(file, now).entries())
                            : file);
        }
        return typed.withFiles(files);
    }

    /** What changed of a market meanwhile. */
    TakeOver takeOver(TypedFile file, Origins now) {
        return TakeOver.of(origins.entriesAtBase(file.file()), now.entriesAtBase(file.file()), file.entries());
    }

    /**
     * What was typed with edits of a repair.
     *
     * @param edits pointer and JSON value in turn, a line each; an empty value takes the field out
     */
    Typed repaired(Typed typed, int index, String edits) {
        if (index < 0 || index >= typed.files().size()) {
            throw NotServed.badRequest("The form has no such file.");
        }
        TypedFile file = typed.files().get(index);
        List<String> lines = edits.lines().toList();
        List<Edit> made = new ArrayList<>();
        try {
            for (int line = 0; line + 1 < lines.size(); line += 2) {
                String literal = lines.get(line + 1);
                made.add(new Edit(lines.get(line), literal.isEmpty() ? null : literal));
            }
            String text = FieldEdit.apply(origins.written(file), made);
            return MarketEntries.of(text)
                    .map(entries -> typed.withFile(index, TypedFile.fields(file.file(), entries)))
                    .orElseThrow(() -> NotServed.badRequest("The repair does not fit the form."));
        } catch (IllegalArgumentException unfit) {
            throw NotServed.badRequest("The repair does not fit the form.");
        }
    }
}
