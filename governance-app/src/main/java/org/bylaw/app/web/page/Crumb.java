package org.bylaw.app.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A step on the way to a page.
 *
 * @param words its name
 * @param path its address; {@code null} for the page itself
 */
public record Crumb(String words, @Nullable String path) {

    /** The page itself, which is no link. */
    public static Crumb here(String words) {
        return new Crumb(words, null);
    }
}
