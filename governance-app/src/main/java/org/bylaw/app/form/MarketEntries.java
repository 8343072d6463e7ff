package org.bylaw.app.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bylaw.app.form.MarketField.Entry;
import org.bylaw.file.FieldEdit;
import org.bylaw.file.FieldEdit.Edit;
import org.bylaw.market.Cap;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the inputs of a market's form. Nothing of it is converted: a number is the letters that were typed. An input without
 * anything stands for a field that the file does not state.
 *
 * @param values by the pointers of the fields; those without anything are left out
 * @param rows the rows of the table of tiers, each by the columns' own pointers
 */
public record MarketEntries(Map<String, String> values, List<Map<String, String>> rows) {

    /** Copies both, without what is empty. */
    public MarketEntries {
        values = stated(values);
        rows = rows.stream().map(MarketEntries::stated).toList();
    }

    private static Map<String, String> stated(Map<String, String> values) {
        Map<String, String> stated = new LinkedHashMap<>();
        values.forEach((pointer, value) -> {
            if (!value.isEmpty()) {
                stated.put(pointer, value);
            }
        });
        return Collections.unmodifiableMap(stated);
    }

    /**
     * What a file says; empty where it holds what no form of a market has an input for.
     *
     * @param text the text of a market file
     */
    public static Optional<MarketEntries> of(String text) {
        FileLiterals file;
        try {
            file = FileLiterals.of(text);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        Map<String, Literal> left = new LinkedHashMap<>(file.leaves());
        List.of("/$schema", "/venue", "/market").forEach(left::remove);
        Literal kind = file.at(MarketForm.KIND);
        Map<String, String> values = new LinkedHashMap<>();
        for (MarketField field : MarketForm.of(kind == null ? "" : kind.text())) {
            if (field.entry() == Entry.MODES) {
                values.put(field.pointer(), modes(file, left));
            } else {
                put(field, field.pointer(), left, values);
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < file.size(MarketForm.TIERS); row++) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (MarketField column : MarketForm.tiers()) {
                put(column, MarketForm.TIERS + "/" + row + column.pointer(), left, columns);
            }
            rows.add(columns);
        }
        return left.isEmpty() ? Optional.of(new MarketEntries(values, rows)) : Optional.empty();
    }

    private static void put(MarketField field, String pointer, Map<String, Literal> left, Map<String, String> values) {
        Literal literal = left.remove(pointer);
        if (literal != null && !literal.equals(Literal.NULL)) {
            values.put(field.pointer(), literal.text());
        }
    }

    private static String modes(FileLiterals file, Map<String, Literal> left) {
        return IntStream.range(0, file.size(MarketForm.MODES))
                .mapToObj(position -> left.remove(MarketForm.MODES + "/" + position))
                .map(literal -> literal == null ? "" : literal.text())
                .collect(Collectors.joining(", "));
    }

    /** The kind of margin; empty where none is chosen. */
    public String kind() {
        return values.getOrDefault(MarketForm.KIND, "");
    }

    /** What stands in the input of a field or, with the table's pointer and a row before it, of a column; empty for nothing. */
    public String at(String pointer) {
        if (pointer.startsWith(MarketForm.TIERS + "/")) {
            String place = pointer.substring(MarketForm.TIERS.length() + 1);
            int end = place.indexOf('/');
            int row = end < 0 ? -1 : Integer.parseInt(place.substring(0, end));
            return row < 0 || row >= rows.size() ? "" : rows.get(row).getOrDefault(place.substring(end), "");
        }
        return values.getOrDefault(pointer, "");
    }

    /** The same with other rows. */
    public MarketEntries withRows(List<Map<String, String>> others) {
        return new MarketEntries(values, others);
    }

    /** The pointers of every field that there is an input for, in the order of the form; rows by position. */
    public List<String> pointers() {
        Stream<String> fields = MarketForm.of(kind()).stream().map(MarketField::pointer);
        Stream<String> cells = tiered()
                ? IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(row -> MarketForm.tiers().stream()
                                .map(column -> MarketForm.TIERS + "/" + row + column.pointer()))
                : Stream.empty();
        return Stream.concat(fields, cells).toList();
    }

    private boolean tiered() {
        return kind().equals(MarketForm.TIERED);
    }

    /**
     * The text of a file that says this, and is as {@code origin} writes it wherever the two say the same.
     *
     * <p>What is no value of its field, such as letters where a number belongs, is written in double quotes: the reader of files
     * refuses it and names it, and nothing that was typed is lost.
     *
     * @param origin the text of a market file
     * @throws IllegalArgumentException if the origin is no JSON object
     */
    public String text(String origin) {
        FileLiterals file = FileLiterals.of(origin);
        Changes changes = new Changes();
        List<MarketField> fields = MarketForm.of(kind());
        for (MarketField field : fields) {
            if (field.entry() == Entry.MODES) {
                modes(file, changes);
            } else {
                changes.put(field.pointer(), file.at(field.pointer()), literal(field, at(field.pointer())));
            }
        }
        Literal before = file.at(MarketForm.KIND);
        for (MarketField field : MarketForm.of(before == null ? "" : before.text())) {
            if (!fields.contains(field)) {
                changes.put(field.pointer(), file.at(field.pointer()), null);
            }
        }
        if (tiered()) {
            rows(file, changes);
        } else {
            changes.drop(MarketForm.TIERS);
        }
        return changes.apply(origin);
    }

    private void modes(FileLiterals file, Changes changes) {
        String typed = at(MarketForm.MODES);
        if (typed.equals(modes(file, new TreeMap<>(file.leaves())))) {
            return;
        }
        if (typed.isEmpty()) {
            changes.drop(MarketForm.MODES);
        } else {
            changes.set(
                    MarketForm.MODES,
                    Stream.of(typed.split(",", -1))
                            .map(mode -> new Literal(mode.strip(), true).json())
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private void rows(FileLiterals file, Changes changes) {
        int before = file.size(MarketForm.TIERS);
        List<Map<String, Literal>> written =
                rows.stream().map(MarketEntries::literals).toList();
        List<Map<String, Literal>> origin =
                IntStream.range(0, before).mapToObj(row -> originRow(file, row)).toList();
        if (written.stream().anyMatch(Map::isEmpty)) {
            // A removal takes rows along that state nothing: with such a row, the table is written anew.
            if (!written.equals(origin)) {
                changes.set(
                        MarketForm.TIERS,
                        written.stream().map(MarketEntries::json).collect(Collectors.joining(", ", "[", "]")));
            }
            return;
        }
        RowMatch matched = RowMatch.of(origin, written);
        RowMatch match = matched.newAtTheEnd() ? matched : RowMatch.byPosition(before, rows.size());
        int end = before - match.gone().size();
        for (int row = 0; row < rows.size(); row++) {
            int place = match.was(row);
            if (place == RowMatch.NONE) {
                changes.add(MarketForm.TIERS + "/" + end, json(written.get(row)));
                end++;
                continue;
            }
            for (MarketField column : MarketForm.tiers()) {
                changes.put(
                        MarketForm.TIERS + "/" + place + column.pointer(),
                        origin.get(place).get(column.pointer()),
                        written.get(row).get(column.pointer()));
            }
        }
        List<Integer> gone = match.gone();
        for (int index = gone.size() - 1; index >= 0; index--) {
            changes.drop(MarketForm.TIERS + "/" + gone.get(index));
        }
    }

    private static String json(Map<String, Literal> row) {
        return row.entrySet().stream()
                .map(each -> "\"" + each.getKey().substring(1) + "\": "
                        + each.getValue().json())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Map<String, Literal> originRow(FileLiterals file, int row) {
        Map<String, Literal> columns = new LinkedHashMap<>();
        for (MarketField column : MarketForm.tiers()) {
            Literal literal = file.at(MarketForm.TIERS + "/" + row + column.pointer());
            if (literal != null) {
                columns.put(column.pointer(), literal);
            }
        }
        return columns;
    }

    private static Map<String, Literal> literals(Map<String, String> row) {
        Map<String, Literal> columns = new LinkedHashMap<>();
        for (MarketField column : MarketForm.tiers()) {
            Literal literal = literal(column, row.getOrDefault(column.pointer(), ""));
            if (literal != null) {
                columns.put(column.pointer(), literal);
            }
        }
        return columns;
    }

    /** What a file writes for what was typed; {@code null} where nothing was. */
    private static @Nullable Literal literal(MarketField field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return switch (field.entry()) {
            case NUMBER, WHOLE_NUMBER ->
                new Literal(typed, TypedNumber.fault(typed).isPresent());
            case CAP ->
                new Literal(
                        typed,
                        typed.equals(Cap.UNLIMITED_WORD)
                                || TypedNumber.fault(typed).isPresent());
            case TRUTH -> new Literal(typed, !typed.equals("true") && !typed.equals("false"));
            case WORD, MODES, LINE, TEXT -> new Literal(typed, true);
        };
    }

    /** Edits of a text: first what is put in its place, then what goes, then rows that come. */
    private static final class Changes {

        private final List<Edit> set = new ArrayList<>();
        private final List<Edit> dropped = new ArrayList<>();
        private final List<Edit> added = new ArrayList<>();

        void put(String pointer, @Nullable Literal before, @Nullable Literal now) {
            boolean nothing = before != null && before.quoted() && before.text().isEmpty() && now == null;
            if (now == null) {
                if (before != null && !nothing) {
                    drop(pointer);
                }
            } else if (!now.equals(before)) {
                set(pointer, now.json());
            }
        }

        void set(String pointer, String json) {
            set.add(new Edit(pointer, json));
        }

        void add(String pointer, String json) {
            added.add(new Edit(pointer, json));
        }

        void drop(String pointer) {
            dropped.add(new Edit(pointer, null));
        }

        String apply(String origin) {
            List<Edit> edits = new ArrayList<>(set);
            edits.addAll(dropped);
            edits.addAll(added);
            return edits.isEmpty() ? origin : FieldEdit.apply(origin, edits);
        }
    }
}
