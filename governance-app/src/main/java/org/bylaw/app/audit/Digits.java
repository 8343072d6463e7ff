package org.bylaw.app.audit;

/** Digests and commits as messages show them. */
final class Digits {

    private static final int DIGITS = 12;

    private Digits() {}

    /** The beginning of a digest, enough to find it. */
    static String of(String digest) {
        int shown = "sha256:".length() + DIGITS;
        return digest.length() <= shown ? digest : digest.substring(0, shown) + "...";
    }

    /** The beginning of a commit's id, which in a trail that was tampered with may be anything. */
    static String ofCommit(String commit) {
        return commit.length() <= DIGITS ? commit : commit.substring(0, DIGITS);
    }
}
