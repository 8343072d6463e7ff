package org.bylaw.specs.publication;

import java.util.List;

/**
 * The rules of one concern.
 *
 * @param name the folder's name, {@code openinterest}
 * @param title the title of its feature, {@code Open interest}
 * @param description what its feature says about it
 */
public record ConcernShown(String name, String title, List<String> description, List<RuleShown> rules) {

    /** How the scenarios of its rules came out. */
    public Tally tally() {
        return Tally.of(rules.stream()
                .flatMap(rule -> rule.scenarios().stream())
                .distinct()
                .toList());
    }
}
