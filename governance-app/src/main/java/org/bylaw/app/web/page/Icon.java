package org.bylaw.app.web.page;

/** Shapes of 16 by 16, as a path of SVG in the colour of the words beside them. */
public enum Icon {
    /** A tick. */
    TICK("M2.5 8.5 6.5 12.5 13.5 4", false),
    /** A triangle with its point up. */
    TRIANGLE("M8 2 15 14H1Z", true),
    /** An octagon, as a stop sign has. */
    OCTAGON("M5 1h6l4 4v6l-4 4H5l-4-4V5Z", true),
    /** A ring. */
    CIRCLE("M8 2a6 6 0 1 0 .01 0Z", false),
    /** A dot. */
    DOT("M8 5a3 3 0 1 0 .01 0Z", true),
    /** Two arrows that part: more is possible. */
    APART("M6 8H1.5M4 5 1 8l3 3M10 8h4.5M12 5l3 3-3 3", false),
    /** Two arrows that meet: less is possible. */
    TOGETHER("M1 8h5M4 5l3 3-3 3M15 8h-5M12 5 9 8l3 3", false),
    /** An arrow up and one down. */
    BOTH_WAYS("M5 14V3M2 6l3-3 3 3M11 2v11M8 10l3 3 3-3", false),
    /** Two level lines. */
    EQUAL("M3 6h10M3 10h10", false),
    /** A square with an open middle. */
    SQUARE("M3 3h10v10H3Z", false),
    /** A pencil. */
    PENCIL("M3 13l.8-3L11 2.8 13.2 5 6 12.2Z", false),
    /** An hourglass. */
    HOURGLASS("M4 2h8M4 14h8M5 2c0 4 6 4 6 12M11 2c0 4-6 4-6 12", false),
    /** A cross. */
    CROSS("M3.5 3.5l9 9M12.5 3.5l-9 9", false);

    private final String path;
    private final boolean filled;

    Icon(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    /** The path. */
    public String path() {
        return path;
    }

    /** The class of the style sheet. */
    public String css() {
        return filled ? "icon filled" : "icon";
    }
}
