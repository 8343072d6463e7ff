package org.bylaw.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Puts before the constraints of each pattern that what {@code @needs} names is present: {@code limits() != null,
 * limits().maxLeverage() != null}. So a rule never speaks where it is reported as not applicable, and never reads on from
 * what is absent. The constraints of a pattern then become {@link OneExpression}.
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
        PatternDescr descr = pattern.descr();
        int open = text.indexOf("(", text.indexOf(descr.getObjectType(), descr.getStartCharacter()));
        int close = closing(text.toString(), open);
        String separator = guards.isEmpty() || descr.getDescrs().isEmpty() ? "" : ",";
        String guarded = (guards.isEmpty() ? "" : " " + String.join(", ", guards)) + separator;
        text.replace(open + 1, close, OneExpression.of(guarded + text.substring(open + 1, close)));
    }

    /** Where the parenthesis that opens at {@code open} is closed. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int index = open; index < text.length(); index++) {
            switch (text.charAt(index)) {
                case '(' -> depth++;
                case ')' -> {
                    depth--;
                    if (depth == 0) {
                        return index;
                    }
                }
                case '"', '\'' -> index = OneExpression.endOfText(text, index);
                default -> {
                    // Part of the pattern.
                }
            }
        }
        throw new IllegalArgumentException("a pattern that was parsed is closed");
    }
}
