package org.bylaw.specs.publication;

import io.cucumber.messages.types.TestStepResultStatus;
import java.util.Collection;
import java.util.Comparator;

/** How a scenario came out. */
public enum Result {
    /** Every step did. */
    PASSED("passed"),
    /** It was left out, or a step of it has no definition. */
    NOT_RUN("not run"),
    /** A step did not. */
    FAILED("failed");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    /** {@code not run}. */
    public String word() {
        return word;
    }

    /** {@code not-run}. */
    public String style() {
        return word.replace(' ', '-');
    }

    /** The worst of {@code results}; not run, where there are none. */
    static Result worst(Collection<Result> results) {
        return results.stream().max(Comparator.naturalOrder()).orElse(NOT_RUN);
    }

    static Result of(TestStepResultStatus status) {
        return switch (status) {
            case PASSED -> PASSED;
            case FAILED, AMBIGUOUS -> FAILED;
            case SKIPPED, PENDING, UNDEFINED, UNKNOWN -> NOT_RUN;
        };
    }
}
