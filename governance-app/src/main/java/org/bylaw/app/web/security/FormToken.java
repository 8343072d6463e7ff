package org.bylaw.app.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The token by which a form shows that it is a page of ours. That of a session comes with the session. Before somebody signs in it is a
 * digest of the secret in a cookie, so that a form and the cookie that comes with it have to fit together.
 */
public final class FormToken {

    /** The field of a form that holds it. */
    public static final String FIELD = "_csrf";

    /** The header that holds it where a script sends the request. */
    public static final String HEADER = "X-CSRF-Token";

    private FormToken() {}

    /**
     * The token of somebody who is not signed in.
     *
     * @param secret what the cookie holds
     */
    public static String ofCookie(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("form token\n" + secret));
    }

    /** Whether the token that was given is the one expected; takes as long for every wrong one. */
    public static boolean matches(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
