package org.bylaw.rulebook;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code @needs} may name: optional inputs of every fact class of the rule. The rule need not read each of them itself, since a
 * derived property may rest on it; each one is a condition of its applying.
 */
final class NeedsLaw {

    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*");

    private NeedsLaw() {}

    static void check(List<String> needs, List<RulePattern> patterns, Complaints complaints) {
        for (String need : needs) {
            if (!PATH.matcher(need).matches()) {
                complaints.addAt("needs", "names \"" + need + "\", which is no path of properties");
                continue;
            }
            for (Class<?> fact : patterns.stream()
                    .<Class<?>>map(RulePattern::fact)
                    .distinct()
                    .toList()) {
                try {
                    NeedPath.of(fact, need);
                } catch (IllegalArgumentException e) {
                    complaints.addAt("needs", "names " + need + ": " + e.getMessage());
                }
            }
        }
    }
}
