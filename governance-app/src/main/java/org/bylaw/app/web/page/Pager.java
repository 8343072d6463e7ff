package org.bylaw.app.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of a long list stands in it.
 *
 * @param words what is shown, {@code 1 to 50 of 312}
 * @param earlier the address of the page before; {@code null} for the first
 * @param later the address of the page after; {@code null} for the last
 */
public record Pager(
        String words, @Nullable String earlier, @Nullable String later) {}
