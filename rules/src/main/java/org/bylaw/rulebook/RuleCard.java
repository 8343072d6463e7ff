package org.bylaw.rulebook;

import java.util.List;

/**
 * What is known of a rule without running it: its annotations, and what its patterns are about.
 *
 * @param id three letters and three digits, {@code LEV-001}; also the start of the file's name
 * @param concern the folder of the rule file, {@code leverage}; {@code house} for a file at the top of an operator's folder
 * @param file the rule file's name
 * @param facts names of the fact classes that its patterns read, {@code org.bylaw.check.StepCheck}
 * @param title the law in one sentence, without full stop
 * @param severity how grave a finding of this rule is
 * @param needs the optional inputs that the rule reads, as paths from the fact: {@code limits.maxLeverage}. Each is a path of
 *     every class in {@code facts}; the rule never speaks where one of them is {@code null}
 * @param yieldsTo ids of the rules beside which this one is silent, so that one fact speaks once: a rule about a market as a whole
 *     where one of them speaks of that market, a rule about its parts where one of them speaks of the same field
 * @param says the template of the finding's message; see {@link MessageTemplate}
 * @param why why the law exists
 * @param sources statements, program constraints or house decisions that it rests on
 * @param remedy what to do about a finding
 */
public record RuleCard(
        String id,
        String concern,
        String file,
        List<String> facts,
        String title,
        Severity severity,
        List<String> needs,
        List<String> yieldsTo,
        String says,
        String why,
        List<String> sources,
        String remedy) {

    /** The check that each field is possible by itself, described as the rules are. It has no file. */
    public static final RuleCard SHAPE = new RuleCard(
            Finding.SHAPE,
            "shape",
            "",
            List.of(),
            "Every field holds what it may hold",
            Severity.BLOCKER,
            List.of(),
            List.of(),
            "",
            "A field that is impossible by itself can be judged by no rule that reads it.",
            List.of(),
            "Correct the field; the JSON Schema says what it may hold.");

    /** Copies the lists. */
    public RuleCard {
        facts = List.copyOf(facts);
        needs = List.copyOf(needs);
        yieldsTo = List.copyOf(yieldsTo);
        sources = List.copyOf(sources);
    }
}
