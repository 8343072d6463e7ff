package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file that Drools can parse and that has one rule.
 *
 * @param source the file
 * @param unit all that it declares
 * @param rule its rule
 * @param annotationLines the lines on which each annotation stands, by name
 */
record RuleFile(RuleText source, PackageDescr unit, RuleDescr rule, Map<String, List<Integer>> annotationLines) {

    private static final Pattern ERROR_POSITION = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ ");
    private static final Pattern STRING_OR_COMMENT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*");
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)");
    private static final Pattern WHEN = Pattern.compile("^\\s*when\\b");

    /** Parses {@code source}; {@code null}, with the reasons in {@code problems}, where that is no rule file. */
    static @Nullable RuleFile parse(RuleText source, List<RuleProblem> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr unit;
        try {
            unit = parser.parse(false, source.text());
        } catch (DroolsParserException | RuntimeException e) {
            problems.add(new RuleProblem(source.file(), 0, null, "cannot be parsed: " + e.getMessage()));
            return null;
        }
        if (parser.hasErrors() || unit == null) {
            for (DroolsError error : parser.getErrors()) {
                problems.add(syntaxError(source, error));
            }
            return null;
        }
        List<RuleDescr> rules = unit.getRules();
        if (rules.size() != 1) {
            int line = rules.size() > 1 ? rules.get(1).getLine() : 0;
            problems.add(
                    new RuleProblem(source.file(), line, null, "must have exactly one rule, and has " + rules.size()));
            return null;
        }
        return new RuleFile(source, unit, rules.get(0), annotationLines(source, rules.get(0)));
    }

    private static RuleProblem syntaxError(RuleText source, DroolsError error) {
        int[] lines = error.getLines();
        String message = ERROR_POSITION
                .matcher(error.getMessage())
                .replaceFirst("")
                .lines()
                .findFirst()
                .orElse("");
        return new RuleProblem(source.file(), lines.length == 0 ? 0 : lines[0], null, "syntax: " + message);
    }

    // The parser keeps neither the line of an annotation that has one value, nor the second of two of one name.
    private static Map<String, List<Integer>> annotationLines(RuleText source, RuleDescr rule) {
        Map<String, List<Integer>> found = new HashMap<>();
        List<String> lines = source.text().lines().toList();
        for (int line = rule.getLine(); line <= lines.size(); line++) {
            String text = STRING_OR_COMMENT.matcher(lines.get(line - 1)).replaceAll("");
            if (WHEN.matcher(text).find()) {
                break;
            }
            for (Matcher matcher = ANNOTATION.matcher(text); matcher.find(); ) {
                found.computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
                        .add(line);
            }
        }
        return found;
    }

    /** The rule's name, which is its id. */
    String id() {
        return rule.getName();
    }

    /** First line of the annotation, or that of the rule where it has none. */
    int annotationLine(String name) {
        return annotationLines.getOrDefault(name, List.of(rule.getLine())).get(0);
    }

    /** Line on which the right-hand side's first statement starts. */
    int consequenceLine() {
        int start = source.text().lastIndexOf(consequence());
        return start < 0 || consequence().isBlank()
                ? rule.getConsequenceLine()
                : (int) source.text()
                                .substring(0, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
    }

    /** The right-hand side. */
    String consequence() {
        return rule.getConsequence() == null ? "" : rule.getConsequence().toString();
    }
}
