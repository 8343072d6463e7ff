package org.bylaw.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a rule file.
 *
 * @param file the file or folder, as it was named
 * @param line line of the file, from 1; 0 where no line is known
 * @param rule the rule's id; {@code null} where the file has none that can be read
 * @param message what is wrong and what to do, a sentence without full stop
 */
public record RuleProblem(String file, int line, @Nullable String rule, String message) {

    /** {@code file:line: RULE: message}, without the parts that are not known. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (rule == null ? "" : rule + ": ") + message;
    }
}
