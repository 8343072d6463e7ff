package org.bylaw.app.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a file in a commit, or its first 1,048,577 where it is longer: one more than a reader of configuration accepts. */
public final class FileContent {

    /** More is not kept: every reader of configuration refuses a file of this length. */
    static final int MOST_BYTES = (1 << 20) + 1;

    private final byte[] bytes;

    /** Keeps a copy of {@code bytes}. */
    FileContent(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A text in UTF-8. */
    public static FileContent of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FileContent(bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
