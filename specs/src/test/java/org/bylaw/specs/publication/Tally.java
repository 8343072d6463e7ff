package org.bylaw.specs.publication;

import java.util.Collection;
import java.util.List;

/**
 * How many runs came out how.
 *
 * @param passed how many passed
 * @param failed how many failed
 * @param notRun how many did not run
 */
public record Tally(long passed, long failed, long notRun) {

    static Tally of(Collection<Scenario> scenarios) {
        List<Result> results = scenarios.stream()
                .flatMap(scenario -> scenario.runs().stream())
                .map(Run::result)
                .toList();
        return new Tally(count(Result.PASSED, results), count(Result.FAILED, results), count(Result.NOT_RUN, results));
    }

    private static long count(Result result, List<Result> results) {
        return results.stream().filter(result::equals).count();
    }

    /** How many there were. */
    public long all() {
        return passed + failed + notRun;
    }

    /** {@code 8 passed} or {@code 6 passed, 2 failed}. */
    public String words() {
        StringBuilder words = new StringBuilder();
        if (passed > 0 || all() == 0) {
            words.append(passed).append(" passed");
        }
        if (failed > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(failed).append(" failed");
        }
        if (notRun > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(notRun).append(" not run");
        }
        return words.toString();
    }
}
