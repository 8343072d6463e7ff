package org.bylaw.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Puts before the constraints of each pattern that what {@code @needs} names is present: {@code limits() != null,
 * limits().maxLeverage() != null}. So a rule never speaks where it is reported as not applicable, and never reads on from
 * what is absent.
 */
final class NeedGuards {

    private NeedGuards() {}

    /** The text of the rule file with its guards; the lines stay the same. */
    static String write(RuleFile file, Collection<RulePattern> patterns, List<String> needs) {
        StringBuilder text = new StringBuilder(file.source().text());
        patterns.stream()
                .sorted(Comparator.comparingInt(
                                (RulePattern pattern) -> pattern.descr().getStartCharacter())
                        .reversed())
                .forEach(pattern -> insert(pattern, needs, text));
        return text.toString();
    }

    private static void insert(RulePattern pattern, List<String> needs, StringBuilder text) {
        Set<String> guards = new LinkedHashSet<>();
        for (String need : needs) {
            StringBuilder path = new StringBuilder();
            for (Accessor accessor : NeedPath.of(pattern.fact(), need).accessors()) {
                path.append(path.isEmpty() ? "" : ".")
                        .append(accessor.method().getName())
                        .append("()");
                if (accessor.nullable()) {
                    guards.add(path + " != null");
                }
            }
        }
        if (guards.isEmpty()) {
            return;
        }
        PatternDescr descr = pattern.descr();
        int open = text.indexOf("(", text.indexOf(descr.getObjectType(), descr.getStartCharacter()));
        String separator = descr.getDescrs().isEmpty() ? "" : ", ";
        text.insert(open + 1, " " + guards.stream().collect(Collectors.joining(", ")) + separator);
    }
}
