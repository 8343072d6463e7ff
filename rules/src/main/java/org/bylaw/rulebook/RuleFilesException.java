package org.bylaw.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be used, with everything that is wrong with all of them. */
public final class RuleFilesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    RuleFilesException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, file by file; never empty. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
