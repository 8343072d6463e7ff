package org.bylaw.app.report;

import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.Verdict;

/** From where on a check fails. */
public enum FailOn {
    /** A blocker fails it. */
    BLOCKER,
    /** So does whatever needs a reason: a warning, or a rule that could not run. */
    WARNING,
    /** Nothing fails it. */
    NEVER;

    /** Whether a check with this verdict fails. */
    public boolean fails(Verdict verdict) {
        return switch (this) {
            case NEVER -> false;
            case BLOCKER -> verdict == Verdict.BLOCKED;
            case WARNING -> verdict != Verdict.CLEAR;
        };
    }

    /** Whether this finding alone makes a check fail; one that is accepted never does. */
    boolean fails(Finding finding) {
        return finding.accepted() == null
                && fails(
                        switch (finding.severity()) {
                            case BLOCKER -> Verdict.BLOCKED;
                            case WARNING -> Verdict.NEEDS_REASON;
                            case NOTE -> Verdict.CLEAR;
                        });
    }
}
