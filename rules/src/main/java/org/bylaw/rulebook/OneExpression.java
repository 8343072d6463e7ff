package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the constraints of a pattern into one: {@code a != null, a > b} into {@code (a != null) && (a > b)}. It says the same, and
 * the engine has one predicate per rule to call where it would have one node of its network per constraint: not half the cost.
 */
final class OneExpression {

    private static final Pattern BINDING = Pattern.compile("\\s*\\$?\\w+\\s*:.*", Pattern.DOTALL);

    private OneExpression() {}

    /**
     * The joined constraints; the lines stay the same.
     *
     * @param constraints what stands between the parentheses of a pattern. With a variable bound in it, or a comment, it stays as it
     *     is: a binding is no condition
     */
    static String of(String constraints) {
        if (constraints.isBlank() || constraints.contains("//") || constraints.contains("/*")) {
            return constraints;
        }
        List<String> parts = parts(constraints);
        if (parts.size() == 1
                || parts.stream().anyMatch(part -> BINDING.matcher(part).matches())) {
            return constraints;
        }
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            String condition = part.strip();
            int start = part.indexOf(condition);
            joined.append(joined.isEmpty() ? "" : " &&")
                    .append(part, 0, start)
                    .append('(')
                    .append(condition)
                    .append(')')
                    .append(part, start + condition.length(), part.length());
        }
        return joined.toString();
    }

    /** What stands between the commas that are in no parentheses and no text. */
    private static List<String> parts(String constraints) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int index = 0; index < constraints.length(); index++) {
            char character = constraints.charAt(index);
            switch (character) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case '"', '\'' -> index = endOfText(constraints, index);
                case ',' -> {
                    if (depth == 0) {
                        parts.add(constraints.substring(start, index));
                        start = index + 1;
                    }
                }
                default -> {
                    // Part of a constraint.
                }
            }
        }
        parts.add(constraints.substring(start));
        return parts;
    }

    /** Where the text that starts at {@code start} ends; the end of all where it is not closed. */
    static int endOfText(String source, int start) {
        char quote = source.charAt(start);
        for (int index = start + 1; index < source.length(); index++) {
            char character = source.charAt(index);
            if (character == '\\') {
                index++;
            } else if (character == quote) {
                return index;
            }
        }
        return source.length() - 1;
    }
}
