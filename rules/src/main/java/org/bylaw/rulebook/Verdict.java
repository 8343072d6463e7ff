package org.bylaw.rulebook;

import java.util.Collection;
import java.util.Locale;

/** What the rules add up to, from the best to the worst. */
public enum Verdict {
    /** Nothing blocks and nothing needs a reason. */
    CLEAR,
    /** A warning, or a rule that could not run, needs a reviewer's written reason. */
    NEEDS_REASON,
    /** A blocker speaks. */
    BLOCKED;

    /** The word of the file formats: {@code clear}, {@code needs-reason}, {@code blocked}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict on one file: accepted findings and notes do not count. */
    static Verdict of(Collection<Finding> findings, boolean everyRuleRan) {
        Verdict worst = everyRuleRan ? CLEAR : NEEDS_REASON;
        for (Finding finding : findings) {
            if (finding.accepted() == null) {
                worst = worst(
                        worst,
                        switch (finding.severity()) {
                            case BLOCKER -> BLOCKED;
                            case WARNING -> NEEDS_REASON;
                            case NOTE -> CLEAR;
                        });
            }
        }
        return worst;
    }

    /** The worse of two verdicts. */
    static Verdict worst(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
