package org.bylaw.app.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form. The label, the hint and what is wrong are tied to the input for those who hear the page.
 *
 * @param name the name under which it is sent; also its id on the page
 * @param type the type of the input: {@code text}, {@code password}, {@code decimal}
 * @param label what it asks for
 * @param hint how to enter it; empty where that is plain
 * @param value what stands in it
 * @param was what stood there before, as people read it; {@code null} where it has not changed
 * @param error what is wrong with the value and what would be right; {@code null} where nothing is
 * @param autocomplete what the browser may fill in, {@code username}; {@code off} for nothing
 * @param required whether the form cannot do without it
 */
public record Field(
        String name,
        String type,
        String label,
        String hint,
        String value,
        @Nullable String was,
        @Nullable String error,
        String autocomplete,
        boolean required) {

    /** A required line of text. */
    public static Field text(String name, String label, String value) {
        return new Field(name, "text", label, "", value, null, null, "off", true);
    }

    /**
     * A required password, which is never sent back to the page.
     *
     * @param autocomplete {@code current-password} or {@code new-password}
     */
    public static Field password(String name, String label, String autocomplete) {
        return new Field(name, "password", label, "", "", null, null, autocomplete, true);
    }

    /** A required decimal number. */
    public static Field decimal(String name, String label, String value) {
        return new Field(name, "decimal", label, "", value, null, null, "off", true);
    }

    /** The same, that the form can do without. */
    public Field optional() {
        return new Field(name, type, label, hint, value, was, error, autocomplete, false);
    }

    /** The same, with how to enter it. */
    public Field hint(String how) {
        return new Field(name, type, label, how, value, was, error, autocomplete, required);
    }

    /** The same, with what is wrong; {@code null} for nothing. */
    public Field error(@Nullable String wrong) {
        return new Field(name, type, label, hint, value, was, wrong, autocomplete, required);
    }

    /** The same, changed from what it was; {@code null} for unchanged. */
    public Field was(@Nullable String before) {
        return new Field(name, type, label, hint, value, before, error, autocomplete, required);
    }

    /** The same, which the browser may fill in. */
    public Field filledInBy(String kind) {
        return new Field(name, type, label, hint, value, was, error, kind, required);
    }

    /** The type of the input element. */
    public String inputType() {
        return type.equals("decimal") ? "text" : type;
    }

    /** Which keys a phone shows. */
    public String inputMode() {
        return type.equals("decimal") ? "decimal" : "text";
    }

    /** The ids of what describes the input; {@code null} where nothing does. */
    public @Nullable String describedBy() {
        StringBuilder ids = new StringBuilder();
        if (!hint.isEmpty()) {
            ids.append(name).append("-hint ");
        }
        if (was != null) {
            ids.append(name).append("-was ");
        }
        if (error != null) {
            ids.append(name).append("-error ");
        }
        return ids.isEmpty() ? null : ids.toString().strip();
    }
}
