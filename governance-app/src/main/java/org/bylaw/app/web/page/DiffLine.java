package org.bylaw.app.web.page;

/**
 * A line of the difference of two texts.
 *
 * @param kind what happened to it
 * @param text the line, without its sign
 */
public record DiffLine(Kind kind, String text) {

    /** What happened to a line. */
    public enum Kind {
        /** It is new. */
        ADDED("+", "added"),
        /** It is gone. */
        REMOVED("-", "removed"),
        /** It is as it was. */
        SAME(" ", ""),
        /** Lines were left out here; the text says where they were. */
        LEFT_OUT("", "");

        private final String sign;
        private final String words;

        Kind(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        /** The sign before the line. */
        public String sign() {
            return sign;
        }

        /** For those who hear the page; empty where nothing happened. */
        public String words() {
            return words;
        }

        /** The class of the style sheet. */
        public String css() {
            return "diff-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
