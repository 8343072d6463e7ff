package org.bylaw.specs.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it was run; an outline is run once per row of its examples.
 *
 * @param values the values of the row; empty for a scenario that is no outline
 * @param failure the sentence that did not hold and why; {@code null} where all did
 */
public record Run(
        List<String> values, Result result, @Nullable Failure failure) {

    /**
     * Where a run ended.
     *
     * @param step the sentence
     * @param message what was expected, and what was found
     */
    public record Failure(String step, String message) {}
}
