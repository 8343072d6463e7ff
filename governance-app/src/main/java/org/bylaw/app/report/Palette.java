package org.bylaw.app.report;

import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;

/** Colours of a terminal. They repeat what the words say and never carry meaning alone. */
public enum Palette {
    /** For files and pipes. */
    PLAIN("", "", "", "", "", ""),
    /** For a terminal. */
    COLOURED("\u001b[0m", "\u001b[1m", "\u001b[2m", "\u001b[31m", "\u001b[33m", "\u001b[36m");

    private final String reset;
    private final String bold;
    private final String dim;
    private final String red;
    private final String yellow;
    private final String cyan;

    Palette(String reset, String bold, String dim, String red, String yellow, String cyan) {
        this.reset = reset;
        this.bold = bold;
        this.dim = dim;
        this.red = red;
        this.yellow = yellow;
        this.cyan = cyan;
    }

    String bold(String text) {
        return bold + text + reset;
    }

    String dim(String text) {
        return dim + text + reset;
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
                    case BLOCKER -> red;
                    case WARNING -> yellow;
                    case NOTE -> cyan;
                }
                + text
                + reset;
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
                    case BLOCKED -> red;
                    case NEEDS_REASON -> yellow;
                    case CLEAR -> bold;
                }
                + text
                + reset;
    }
}
