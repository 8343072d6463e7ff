package org.bylaw.file;

import java.util.ArrayList;
import java.util.List;

/**
 * How a JSON text is laid out, as far as what is added to it has to look the same.
 *
 * @param newline the end of a line
 * @param unit the white space by which a level is indented more than the one around it
 * @param comma what stands between two parts on one line
 * @param colon what stands between a key and its value
 * @param padding the white space inside of the braces of an object on one line
 */
record JsonStyle(String newline, String unit, String comma, String colon, String padding) {

    /** The style of {@code text}, whose root is at {@code root}. */
    static JsonStyle of(String text, JsonSpan root) {
        boolean tight = false;
        String unit = "  ";
        if (!root.parts().isEmpty()) {
            JsonSpan.Part first = root.parts().get(0);
            tight = text.charAt(first.value().start() - 1) == ':';
            String lead = text.substring(root.start() + 1, first.start());
            String indentation = lead.substring(lead.lastIndexOf('\n') + 1);
            unit = lead.indexOf('\n') >= 0 && !indentation.isEmpty() ? indentation : unit;
        }
        return new JsonStyle(
                text.contains("\r\n") ? "\r\n" : "\n",
                unit,
                tight ? "," : ", ",
                tight ? ":" : ": ",
                tight || text.contains("{\"") ? "" : " ");
    }

    /**
     * A literal in this style.
     *
     * @param literal JSON
     * @param overLines whether its objects, and its lists of objects or lists, have a line for each part
     * @param indentation white space at the start of the line on which it begins
     */
    String laidOut(String literal, boolean overLines, String indentation) {
        return laidOut(literal, JsonSpan.of(literal), overLines, indentation);
    }

    private String laidOut(String literal, JsonSpan value, boolean overLines, String indentation) {
        if (!value.isContainer()) {
            return literal.substring(value.start(), value.end());
        }
        boolean object = value.form() == JsonSpan.Form.OBJECT;
        boolean lines = overLines
                && (object
                        || value.parts().stream().anyMatch(part -> part.value().isContainer()));
        List<String> parts = new ArrayList<>();
        for (JsonSpan.Part part : value.parts()) {
            parts.add((object ? JsonLiteral.quoted(part.name()) + colon : "")
                    + laidOut(literal, part.value(), overLines, indentation + unit));
        }
        return lines
                ? block(object, String.join("," + newline + indentation + unit, parts), indentation)
                : line(object, String.join(comma, parts));
    }

    /** An object or list of which {@code parts} stand on lines of their own. */
    String block(boolean object, String parts, String indentation) {
        return (object ? "{" : "[")
                + newline
                + indentation
                + unit
                + parts
                + newline
                + indentation
                + (object ? "}" : "]");
    }

    /** An object or list on one line. */
    String line(boolean object, String parts) {
        if (parts.isEmpty()) {
            return object ? "{}" : "[]";
        }
        return object ? "{" + padding + parts + padding + "}" : "[" + parts + "]";
    }
}
