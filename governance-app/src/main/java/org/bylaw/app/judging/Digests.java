package org.bylaw.app.judging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digests of texts. */
final class Digests {

    private Digests() {}

    /** {@code sha256:...} of a text; {@code none} of no text. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "none";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Of several facts, none of which holds a line break, in their order. */
    static String of(List<String> facts) {
        return of(String.join("\n", facts));
    }
}
