package org.bylaw.app.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered with what was asked for.
 *
 * @param status the HTTP status
 * @param title the heading
 * @param sentence why
 * @param path where to go on
 * @param words what the link there says
 * @param reference under which the server's log tells more; {@code null} where there is no more to tell
 */
public record ErrorView(
        int status,
        String title,
        String sentence,
        String path,
        String words,
        @Nullable String reference) {}
