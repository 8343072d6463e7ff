package org.bylaw.specs.publication;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of a scenario.
 *
 * @param keyword {@code Given}
 * @param text the sentence after it; in an outline with its {@code <placeholders>}
 * @param table the table below it
 * @param passage the text below it
 */
public record Step(
        String keyword,
        String text,
        @Nullable Cells table,
        @Nullable String passage) {}
