package org.bylaw.app.web.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer carries. */
public final class SecurityHeaders {

    /** What a page may load and do: its own style sheet and scripts, and nothing from elsewhere. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String NO_FEATURES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /** A page and what it holds are kept by no one. */
    public static final String NOT_KEPT = "no-store";

    private SecurityHeaders() {}

    /**
     * The headers, by name.
     *
     * @param secure whether people reach the app by https, so that browsers may be told to use nothing else
     */
    public static Map<String, String> all(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", NO_FEATURES);
        headers.put("Cache-Control", NOT_KEPT);
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
