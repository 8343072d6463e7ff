package org.bylaw.app.audit;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts. */
public final class Sha256 {

    private Sha256() {}

    /**
     * {@code sha256:} and the SHA-256, in hexadecimal digits, of a text in UTF-8.
     *
     * @throws IllegalArgumentException for half of a surrogate pair, which has no UTF-8
     */
    public static String of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("a text holds half of a surrogate pair, which is no Unicode", broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
