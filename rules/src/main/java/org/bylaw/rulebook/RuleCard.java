package org.bylaw.rulebook;

import java.util.List;

/**
 * What a rule says of itself in its annotations.
 *
 * @param id three letters and three digits, {@code LEV-001}; also the start of the file's name
 * @param concern the folder of the rule file, {@code leverage}
 * @param file the rule file's name
 * @param title the law in one sentence
 * @param severity how grave a finding of this rule is
 * @param needs the optional inputs that the rule reads, as paths from the fact: {@code limits.maxLeverage}
 * @param says the template of the finding's message; see {@link MessageTemplate}
 * @param why why the law exists
 * @param sources statements, program constraints or house decisions that it rests on
 * @param remedy what to do about a finding
 */
public record RuleCard(
        String id,
        String concern,
        String file,
        String title,
        Severity severity,
        List<String> needs,
        String says,
        String why,
        List<String> sources,
        String remedy) {
    /** Copies the lists. */
    public RuleCard {
        needs = List.copyOf(needs);
        sources = List.copyOf(sources);
    }
}
