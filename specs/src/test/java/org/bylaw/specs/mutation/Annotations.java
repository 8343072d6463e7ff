package org.bylaw.specs.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bylaw.rulebook.Severity;

/** Broken annotations: another severity, other conditions of applying, another message. */
final class Annotations {

    private static final Pattern FIGURE = Pattern.compile("\\{(observed|limit)");
    private static final String WHERE = "{where}";

    private Annotations() {}

    static List<Change> severity(RuleAnatomy rule) {
        Span span = Objects.requireNonNull(rule.annotation("severity"));
        Severity stated = Severity.valueOf(span.in(rule.text()));
        Severity other = stated == Severity.BLOCKER || stated == Severity.NOTE ? Severity.WARNING : Severity.NOTE;
        return List.of(Change.of(
                span,
                other.name(),
                stated + " becomes " + other,
                "one in which the rule speaks, with the severity in the table of findings"));
    }

    static List<Change> needDropped(RuleAnatomy rule) {
        String read = rule.readIn(rule.pattern().in(rule.text()) + " " + rule.consequence());
        List<Change> changes = dropped(rule, "needs", "the rule does not apply because it lacks ");
        return changes.stream()
                .filter(change -> !reads(read, change.words() + "(?!\\w)"))
                .filter(change -> !reads(read, facet(change) + "\\.")
                        || changes.stream()
                                .anyMatch(other ->
                                        !other.equals(change) && facet(other).equals(facet(change))))
                .toList();
    }

    private static boolean reads(String text, String path) {
        return Pattern.compile("(?<![\\w.])" + path).matcher(text).find();
    }

    /** The first step of the path that a change is about; whatever is read of it must not be absent. */
    private static String facet(Change need) {
        return need.words().split("\\.", 2)[0];
    }

    static List<Change> yieldDropped(RuleAnatomy rule) {
        return dropped(rule, "yieldsTo", "this rule's condition holds, and that leaves the word to ");
    }

    private static List<Change> dropped(RuleAnatomy rule, String annotation, String missing) {
        Span span = rule.annotation(annotation);
        if (span == null || span.in(rule.text()).isEmpty()) {
            return List.of();
        }
        List<String> words = Arrays.asList(span.in(rule.text()).split(" "));
        List<Change> changes = new ArrayList<>();
        for (String dropped : words) {
            changes.add(Change.of(
                    span,
                    words.stream().filter(word -> !word.equals(dropped)).collect(Collectors.joining(" ")),
                    dropped,
                    "one in which " + missing + dropped));
        }
        return changes;
    }

    static List<Change> words(RuleAnatomy rule) {
        Span says = Objects.requireNonNull(rule.annotation("says"));
        String text = says.in(rule.text());
        return List.of(Change.of(says, text + " indeed", text, message(rule)));
    }

    static List<Change> figures(RuleAnatomy rule) {
        Span says = Objects.requireNonNull(rule.annotation("says"));
        String text = says.in(rule.text());
        Matcher figures = FIGURE.matcher(text);
        String swapped = figures.replaceAll(figure -> figure.group(1).equals("limit") ? "{observed" : "{limit");
        return text.contains("{observed") && text.contains("{limit")
                ? List.of(Change.of(says, swapped, text, message(rule)))
                : List.of();
    }

    static List<Change> where(RuleAnatomy rule) {
        Span says = Objects.requireNonNull(rule.annotation("says"));
        String text = says.in(rule.text());
        String without = text.replace(" " + WHERE, "").replace(WHERE, "").strip();
        return without.equals(text) || without.isBlank()
                ? List.of()
                : List.of(Change.of(says, without, text, message(rule) + ", with the words that stand for " + WHERE));
    }

    private static String message(RuleAnatomy rule) {
        return "one in which the rule speaks, with a step \"" + rule.id() + " says ...\"";
    }
}
