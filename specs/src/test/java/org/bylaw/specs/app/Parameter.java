package org.bylaw.specs.app;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A field of a market file that scenarios speak of: as they call it, as the form asks for it, as pages show it. */
enum Parameter {
    OPEN_INTEREST_CAP("open-interest cap", "/openInterest/maxBaseSize", "Open-interest cap", "base units"),
    INITIAL_MARGIN("initial margin", "/margin/initialMarginRatio", "Initial margin", "fraction"),
    MAINTENANCE_MARGIN("maintenance margin", "/margin/maintenanceMarginRatio", "Maintenance margin", "fraction");

    /** All names, as a regular expression. */
    static final String NAMES = "open-interest cap|initial margin|maintenance margin";

    private final String words;
    private final String pointer;
    private final String label;
    private final String unit;

    Parameter(String words, String pointer, String label, String unit) {
        this.words = words;
        this.pointer = pointer;
        this.label = label;
        this.unit = unit;
    }

    static Parameter of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field is called " + words + "; use one of "
                        + Arrays.stream(values()).map(each -> each.words).collect(Collectors.joining(", "))));
    }

    /** Where it stands in the file. */
    String pointer() {
        return pointer;
    }

    /** What pages call it. */
    String label() {
        return label;
    }

    /** The whole label of its input. */
    String input() {
        return label + " " + unit;
    }
}
