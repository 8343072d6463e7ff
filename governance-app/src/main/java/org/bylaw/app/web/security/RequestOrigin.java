package org.bylaw.app.web.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something was sent by a page of ours. A browser says so in {@code Sec-Fetch-Site}; where that header
 * is missing, its {@code Origin} has to name the host that the request went to. A request with neither is refused, and so is one that
 * the user started without a page ({@code none}).
 */
public final class RequestOrigin {

    private RequestOrigin() {}

    /**
     * Whether the request comes from a page of ours.
     *
     * @param fetchSite the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}
     * @param host the header {@code Host}
     */
    public static boolean isOurs(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        if (origin == null || host == null) {
            return false;
        }
        String sent = origin.toLowerCase(Locale.ROOT);
        String ours = host.toLowerCase(Locale.ROOT);
        return sent.equals("http://" + ours) || sent.equals("https://" + ours);
    }
}
