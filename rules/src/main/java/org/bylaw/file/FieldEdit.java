package org.bylaw.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bylaw.market.FieldChange;
import org.bylaw.market.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Edits the text of a file field by field and leaves all else as its author wrote it: order, white space, ends of lines,
 * numbers with trailing zeros.
 *
 * <p>What an edit does to the text is what {@link org.bylaw.market.MarketFields#with} does to the market that it is read as.
 */
public final class FieldEdit {

    private final String text;
    private final JsonSpan root;
    private final JsonStyle style;

    private FieldEdit(String text) {
        this.text = text;
        this.root = JsonSpan.of(text);
        this.style = JsonStyle.of(text, root);
    }

    /**
     * One edit.
     *
     * @param pointer JSON pointer of a field, a section, a row or a list; the position after the last row adds a row
     * @param literal what is to stand there, as JSON; {@code null} to remove what stands there
     */
    public record Edit(String pointer, @Nullable String literal) {

        /**
         * Checks that the literal is one JSON value.
         *
         * @throws IllegalArgumentException if it is not, or if the pointer names no part of the document
         */
        public Edit {
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException(
                        "\"%s\" is no pointer to a part of a document; begin it with /".formatted(pointer));
            }
            if (literal != null && JsonDocument.parse(pointer, literal) instanceof Read.Faulty<JsonDocument> faulty) {
                throw new IllegalArgumentException(faulty.message());
            }
        }

        /** States the field, section, row or list as {@code value}, an object of a market's records. */
        public static Edit of(String pointer, @Nullable Object value) {
            return new Edit(pointer, value == null ? null : JsonLiteral.of(value));
        }

        /** Makes the change. */
        public static Edit of(FieldChange change) {
            return of(change.pointer(), change.after());
        }
    }

    /**
     * The text after the edits, made one after the other.
     *
     * <p>A value that is there is replaced where it stands. A field that is not there is added after the last one of its
     * object, a row after the last row, in the style of its siblings; sections and lists on the way to it are made. A removal
     * takes its comma along, and a section, list or last row that it leaves without a field; removing what is not there, or
     * is {@code null}, changes nothing.
     *
     * @param text a JSON object, read as strictly as files are
     * @throws IllegalArgumentException if the text cannot be read, a pointer leads through a value that has no parts, or beyond
     *     the end of a list
     */
    public static String apply(String text, List<Edit> edits) {
        if (JsonDocument.parse("text", text) instanceof Read.Faulty<JsonDocument> faulty) {
            throw new IllegalArgumentException("cannot be edited: " + faulty.message());
        }
        String edited = text;
        for (Edit edit : edits) {
            var field = new FieldEdit(edited);
            edited = edit.literal() == null ? field.without(edit) : field.with(edit, edit.literal());
        }
        return edited;
    }

    private String with(Edit edit, String literal) {
        List<String> segments = Pointer.segments(edit.pointer());
        JsonSpan here = root;
        for (int depth = 0; depth < segments.size(); depth++) {
            if (!here.isContainer()) {
                throw new IllegalArgumentException(
                        edit.pointer() + " leads through " + text.substring(here.start(), here.end()));
            }
            int index = here.indexOf(segments.get(depth));
            if (index < 0) {
                return added(edit, here, segments.subList(depth, segments.size()), literal);
            }
            here = here.parts().get(index).value();
        }
        return replaced(here, literal);
    }

    private String replaced(JsonSpan value, String literal) {
        boolean overLines = value.isContainer() && !value.parts().isEmpty() ? isOverLines(value) : isOverLines(root);
        return text.substring(0, value.start())
                + style.laidOut(literal, overLines, indentation(value.start()))
                + text.substring(value.end());
    }

    private String added(Edit edit, JsonSpan container, List<String> segments, String literal) {
        boolean object = container.form() == JsonSpan.Form.OBJECT;
        if (!object && !segments.get(0).equals(String.valueOf(container.parts().size()))) {
            throw new IllegalArgumentException("%s is beyond the end: the next row is %d"
                    .formatted(edit.pointer(), container.parts().size()));
        }
        String whole = around(edit, segments, literal);
        String key = object ? JsonLiteral.quoted(segments.get(0)) + style.colon() : "";
        Optional<JsonSpan.Part> last = container.last();
        if (last.isEmpty()) {
            String indentation = indentation(container.start());
            boolean overLines =
                    isOverLines(root) && (object || JsonSpan.of(whole).isContainer());
            String part = key + style.laidOut(whole, overLines, indentation + (overLines ? style.unit() : ""));
            return text.substring(0, container.start())
                    + (overLines ? style.block(object, part, indentation) : style.line(object, part))
                    + text.substring(container.end());
        }
        String lead = lead(container);
        int line = lead.lastIndexOf('\n');
        String indentation = line < 0 ? indentation(container.start()) : lead.substring(line + 1);
        boolean overLines = lastObject(container).map(this::isOverLines).orElse(line >= 0);
        int end = last.get().value().end();
        return text.substring(0, end)
                + ","
                + lead
                + key
                + style.laidOut(whole, overLines, indentation)
                + text.substring(end);
    }

    /** {@code literal} inside of the sections and lists that {@code segments} name after the first. */
    private static String around(Edit edit, List<String> segments, String literal) {
        String whole = literal;
        for (int depth = segments.size() - 1; depth > 0; depth--) {
            String segment = segments.get(depth);
            if (segment.equals("0")) {
                whole = "[" + whole + "]";
            } else if (Character.isDigit(segment.isEmpty() ? ' ' : segment.charAt(0))) {
                throw new IllegalArgumentException(edit.pointer() + " is beyond the end: the next row is 0");
            } else {
                whole = "{" + JsonLiteral.quoted(segment) + ": " + whole + "}";
            }
        }
        return whole;
    }

    /** The white space before the last part, which is to stand before the one added. */
    private String lead(JsonSpan container) {
        List<JsonSpan.Part> parts = container.parts();
        int start = parts.get(parts.size() - 1).start();
        if (parts.size() > 1) {
            int previous = parts.get(parts.size() - 2).value().end();
            return text.substring(text.indexOf(',', previous) + 1, start);
        }
        String lead = text.substring(container.start() + 1, start);
        return lead.indexOf('\n') < 0 ? style.comma().substring(1) : lead;
    }

    private static Optional<JsonSpan> lastObject(JsonSpan container) {
        return container.parts().stream()
                .map(JsonSpan.Part::value)
                .filter(value ->
                        value.form() == JsonSpan.Form.OBJECT && !value.parts().isEmpty())
                .reduce((earlier, later) -> later);
    }

    private String without(Edit edit) {
        List<String> segments = Pointer.segments(edit.pointer());
        List<JsonSpan> containers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        JsonSpan here = root;
        for (String segment : segments) {
            int index = here.indexOf(segment);
            if (index < 0) {
                return text;
            }
            containers.add(here);
            places.add(index);
            here = here.parts().get(index).value();
        }
        if (here.form() == JsonSpan.Form.NULL) {
            return text;
        }
        for (int depth = containers.size() - 1; ; depth--) {
            JsonSpan container = containers.get(depth);
            int to = places.get(depth);
            int from = container.form() == JsonSpan.Form.LIST ? firstEmptyRow(container, to) : to;
            boolean emptied = statesNothingWithout(container, from, to);
            boolean goesAsWell = emptied
                    && depth > 0
                    && (containers.get(depth - 1).form() == JsonSpan.Form.OBJECT
                            || places.get(depth - 1)
                                    == containers.get(depth - 1).parts().size() - 1);
            if (!goesAsWell) {
                return cut(container, from, to);
            }
        }
    }

    /** The first of the rows that go with the row at {@code position}: where it is the last, the empty ones before it. */
    private static int firstEmptyRow(JsonSpan list, int position) {
        int first = position;
        if (position == list.parts().size() - 1) {
            while (first > 0 && list.parts().get(first - 1).value().statesNothing()) {
                first--;
            }
        }
        return first;
    }

    private static boolean statesNothingWithout(JsonSpan container, int from, int to) {
        for (int index = 0; index < container.parts().size(); index++) {
            boolean stays = index < from || index > to;
            if (stays && container.parts().get(index).value().form() != JsonSpan.Form.NULL) {
                return false;
            }
        }
        return true;
    }

    private String cut(JsonSpan container, int from, int to) {
        List<JsonSpan.Part> parts = container.parts();
        if (from > 0) {
            return cut(parts.get(from - 1).value().end(), parts.get(to).value().end());
        } else if (to < parts.size() - 1) {
            return cut(parts.get(0).start(), parts.get(to + 1).start());
        }
        return cut(container.start() + 1, container.end() - 1);
    }

    private String cut(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    private boolean isOverLines(JsonSpan value) {
        return text.substring(value.start(), value.end()).indexOf('\n') >= 0;
    }

    private String indentation(int offset) {
        int start = text.lastIndexOf('\n', offset) + 1;
        int end = start;
        while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }
}
