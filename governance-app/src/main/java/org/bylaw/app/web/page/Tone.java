package org.bylaw.app.web.page;

import java.util.Locale;

/** How a part of a page is meant. The colour repeats what words and shape say. */
public enum Tone {
    /** As it should be. */
    GOOD(Icon.TICK),
    /** Needs a look. */
    CAUTION(Icon.TRIANGLE),
    /** Stops something, or destroys something. */
    BAD(Icon.OCTAGON),
    /** Worth knowing. */
    NOTE(Icon.CIRCLE),
    /** Nothing in particular. */
    PLAIN(Icon.DOT);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    /** The shape that goes with it. */
    public Icon icon() {
        return icon;
    }

    /** The class of the style sheet: {@code tone-good}. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
