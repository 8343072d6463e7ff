package org.bylaw.specs.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has come of a scenario so far. */
public final class Judgement {

    /** The day of scenarios that do not depend on one. */
    static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 21);

    private @Nullable Outcome outcome;

    /** Something has been judged. */
    void is(Outcome judged) {
        outcome = judged;
    }

    /** Whether something has been judged. */
    boolean given() {
        return outcome != null;
    }

    /** What came of it. */
    Outcome outcome() {
        return Objects.requireNonNull(outcome, "nothing has been judged");
    }
}
