package org.bylaw.specs.mutation;

import java.util.Arrays;
import java.util.List;

/**
 * A broken rule.
 *
 * @param rule the rule's id
 * @param operator how it is broken
 * @param change where it is broken
 * @param text the broken rule file
 */
record Mutant(String rule, Operator operator, Change change, String text) {

    /** All mutants of a rule file, each with a key of its own. */
    static List<Mutant> of(String ruleFile) {
        RuleAnatomy anatomy = RuleAnatomy.of(ruleFile);
        return Arrays.stream(Operator.values())
                .flatMap(operator -> operator.mutants(anatomy).stream())
                .toList();
    }

    /** What names it among all mutants: {@code LEV-001 | limit raised | maxLeverage > limits.maxLeverage}. */
    String key() {
        return rule + " | " + operator.words() + " | " + change.words();
    }
}
