package org.bylaw.app.audit;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The texts that acts speak of (files, reports), each kept once under its digest, which the acts carry. */
public final class Documents {

    private Documents() {}

    /**
     * Keeps a text.
     *
     * @return its digest, {@code sha256:} and 64 hexadecimal digits
     * @throws IllegalArgumentException for a text with the character U+0000, which not every database can keep
     */
    public static String put(Handle handle, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with the character U+0000 cannot be kept");
        }
        String digest = Sha256.of(text);
        handle.createUpdate("INSERT INTO documents (digest, content) VALUES (:digest, :content)"
                        + " ON CONFLICT (digest) DO NOTHING")
                .bind("digest", digest)
                .bind("content", text)
                .execute();
        return digest;
    }

    /**
     * The text with this digest; none where there is none.
     *
     * @throws IllegalStateException where the database holds another text under it
     */
    public static @Nullable String text(Handle handle, String digest) {
        String text = handle.createQuery("SELECT content FROM documents WHERE digest = :digest")
                .bind("digest", digest)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        if (text != null && !Sha256.of(text).equals(digest)) {
            throw new IllegalStateException("the document " + digest + " was changed after it was kept");
        }
        return text;
    }
}
