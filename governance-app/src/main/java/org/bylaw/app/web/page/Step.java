package org.bylaw.app.web.page;

/**
 * A step of what happened, or is to happen.
 *
 * @param state how far it is
 * @param title what it is
 * @param detail who, why; empty for no more
 * @param when the time, as people read it; empty where it is not known yet
 */
public record Step(State state, String title, String detail, String when) {

    /** How far a step is. */
    public enum State {
        /** Over. */
        DONE("done", Icon.TICK),
        /** It is its turn. */
        NOW("now", Icon.DOT),
        /** Later. */
        AHEAD("to come", Icon.CIRCLE),
        /** It ended here, otherwise than intended. */
        ENDED("ended", Icon.CROSS);

        private final String words;
        private final Icon icon;

        State(String words, Icon icon) {
            this.words = words;
            this.icon = icon;
        }

        /** For those who hear the page. */
        public String words() {
            return words;
        }

        /** The shape. */
        public Icon icon() {
            return icon;
        }

        /** The class of the style sheet. */
        public String css() {
            return "step-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
