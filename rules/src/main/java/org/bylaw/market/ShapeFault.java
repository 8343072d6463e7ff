package org.bylaw.market;

import org.jspecify.annotations.Nullable;

/**
 * A field that is missing or cannot have the value it has.
 *
 * @param pointer JSON pointer of the field
 * @param value the value as the file's reader knows it; {@code null} where it is missing or the fault is about several fields
 * @param message one line that names the value and the remedy
 */
public record ShapeFault(String pointer, @Nullable String value, String message) {}
