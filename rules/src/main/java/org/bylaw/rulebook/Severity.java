package org.bylaw.rulebook;

/** How grave a finding is, from the gravest down. */
public enum Severity {
    /** Cannot be recorded. */
    BLOCKER,
    /** Needs a reviewer's written reason. */
    WARNING,
    /** Worth knowing. */
    NOTE;

    /** The word of the file formats: {@code blocker}, {@code warning}, {@code note}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
