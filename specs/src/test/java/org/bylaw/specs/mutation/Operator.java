package org.bylaw.specs.mutation;

import java.util.List;
import java.util.Locale;

/** One way to break rules. */
enum Operator {
    COMPARISON_REVERSED("A comparison points the other way; equal becomes unequal."),
    STRICTNESS("A strict comparison admits equality, or one that admits it becomes strict."),
    LIMIT_RAISED("What stands to the right of a comparison is moved up: by a hundredth of itself, from zero by one."),
    LIMIT_LOWERED(
            "What stands to the right of a comparison is moved down: by a hundredth of itself, from zero by one."),
    CONDITION_NEGATED("A condition that is no comparison is turned into its opposite."),
    CONDITION_DROPPED("One of several conditions is left out."),
    ALTERNATIVE_DROPPED("One of several alternatives is left out."),
    ALWAYS("The rule speaks of every fact of which its conditions can be asked."),
    NEVER("The rule never speaks."),
    SEVERITY("A finding is one degree milder, a note one degree graver."),
    NEED_DROPPED("An input that has to be present, and that the rule does not itself read, need not be."),
    YIELD_DROPPED("The rule speaks beside a graver relative that it yields to."),
    ELSEWHERE("The finding stands on a field that is not there."),
    OTHER_PLACE("The finding stands where another finding about the same fact would."),
    VALUES_SWAPPED("What was seen and what is allowed are reported in each other's place."),
    MESSAGE_WORDS("The message has a word more."),
    MESSAGE_FIGURES("The message writes what was seen and what is allowed in each other's place."),
    MESSAGE_PLACE("The message leaves out for which sizes it speaks.");

    private final String sentence;

    Operator(String sentence) {
        this.sentence = sentence;
    }

    /** What it does. */
    String sentence() {
        return sentence;
    }

    /** Its name, as the list of mutants writes it: {@code limit raised}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Whether any scenario that names the rule in a step may notice it, not only those of the rule's own block: what a rule lacks,
     * and beside which one it is silent, is told of many rules in one table.
     */
    boolean toldOfAllRulesTogether() {
        return this == NEED_DROPPED || this == YIELD_DROPPED;
    }

    /** The rule broken in this way, at each place where that is possible. */
    List<Mutant> mutants(RuleAnatomy rule) {
        return changes(rule).stream()
                .map(change -> new Mutant(rule.id(), this, change, change.in(rule.text())))
                .toList();
    }

    private List<Change> changes(RuleAnatomy rule) {
        return switch (this) {
            case COMPARISON_REVERSED -> Conditions.reversed(rule);
            case STRICTNESS -> Conditions.strictness(rule);
            case LIMIT_RAISED -> Conditions.raised(rule);
            case LIMIT_LOWERED -> Conditions.lowered(rule);
            case CONDITION_NEGATED -> Conditions.negated(rule);
            case CONDITION_DROPPED -> Conditions.dropped(rule);
            case ALTERNATIVE_DROPPED -> Conditions.alternativeDropped(rule);
            case ALWAYS -> Conditions.always(rule);
            case NEVER -> Conditions.never(rule);
            case SEVERITY -> Annotations.severity(rule);
            case NEED_DROPPED -> Annotations.needDropped(rule);
            case YIELD_DROPPED -> Annotations.yieldDropped(rule);
            case ELSEWHERE -> Reports.elsewhere(rule);
            case OTHER_PLACE -> Reports.otherPlace(rule);
            case VALUES_SWAPPED -> Reports.swapped(rule);
            case MESSAGE_WORDS -> Annotations.words(rule);
            case MESSAGE_FIGURES -> Annotations.figures(rule);
            case MESSAGE_PLACE -> Annotations.where(rule);
        };
    }
}
