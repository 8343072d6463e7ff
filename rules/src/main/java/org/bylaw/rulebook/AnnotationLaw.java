package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.jspecify.annotations.Nullable;

/** What a rule must say of itself: all annotations (but for {@code @yieldsTo}), each once, no others, and each in its form. */
final class AnnotationLaw {

    private static final List<String> NAMES =
            List.of("title", "severity", "needs", "yieldsTo", "says", "why", "source", "remedy");

    /** The one annotation that most rules do without. */
    private static final String YIELDS_TO = "yieldsTo";

    private static final Pattern RULE_ID = Pattern.compile("[A-Z]{3}-[0-9]{3}");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SOURCE = Pattern.compile(
            "(DRIFT|PERP|DPERP|VELO|COIN)-\\d\\d|(drift|velocity|perp|dydx|aave):[a-z_]+#\\d+|house/[a-z0-9-]+");

    private final RuleFile file;
    private final Complaints complaints;

    private AnnotationLaw(RuleFile file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    /** The rule's card, for the fact classes that its patterns read; incomplete where there are complaints. */
    static RuleCard card(RuleFile file, List<String> facts, Complaints complaints) {
        return new AnnotationLaw(file, complaints).card(facts);
    }

    private RuleCard card(List<String> facts) {
        unknownAndRepeated();
        String title = text("title");
        if (title.endsWith(".")) {
            complaints.addAt("title", "ends without a full stop");
        }
        return new RuleCard(
                file.id(),
                file.source().concern(),
                file.source().name(),
                facts,
                title,
                severity(),
                words("needs"),
                yieldsTo(),
                says(),
                sentence("why"),
                sources(),
                sentence("remedy"));
    }

    private void unknownAndRepeated() {
        for (AnnotationDescr annotation : file.rule().getAnnotations()) {
            if (!NAMES.contains(annotation.getName())) {
                complaints.addAt(
                        annotation.getName(), "is no annotation of a rule; there are @" + String.join(", @", NAMES));
            }
        }
        for (Map.Entry<String, List<Integer>> annotation :
                file.annotationLines().entrySet()) {
            if (annotation.getValue().size() > 1) {
                complaints.add(annotation.getValue().get(1), "@" + annotation.getKey() + " stands here twice");
            }
        }
    }

    private Severity severity() {
        String word = raw("severity");
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(word)) {
                return severity;
            }
        }
        if (word != null) {
            complaints.addAt(
                    "severity",
                    "must be one of " + Arrays.toString(Severity.values()) + " without quotes, not " + word);
        }
        return Severity.BLOCKER;
    }

    private List<String> yieldsTo() {
        if (file.rule().getAnnotation(YIELDS_TO) == null) {
            return List.of();
        }
        List<String> ids = words(YIELDS_TO);
        for (String id : ids) {
            if (!RULE_ID.matcher(id).matches() || id.equals(file.id())) {
                complaints.addAt(YIELDS_TO, "names " + id + ", which is not the id of another rule");
            }
        }
        return ids;
    }

    private String says() {
        String says = text("says");
        if (!says.isEmpty()) {
            try {
                MessageTemplate.of(says);
            } catch (IllegalArgumentException e) {
                complaints.addAt("says", String.valueOf(e.getMessage()));
            }
        }
        return says;
    }

    private List<String> sources() {
        List<String> sources = words("source");
        AnnotationDescr annotation = file.rule().getAnnotation("source");
        if (annotation != null && "\"\"".equals(annotation.getValue("value"))) {
            complaints.addAt("source", "is empty");
        }
        for (String source : sources) {
            if (!SOURCE.matcher(source).matches()) {
                complaints.addAt(
                        "source",
                        "names \"" + source + "\", which is neither a statement (DPERP-05) nor a program constraint"
                                + " (drift:validate_margin#3) nor a house decision (house/thin-books)");
            }
        }
        return sources;
    }

    private String sentence(String name) {
        String text = text(name);
        if (!text.isEmpty() && !text.endsWith(".")) {
            complaints.addAt(name, "ends with a full stop");
        }
        return text;
    }

    /** The words of an annotation that may be empty. */
    private List<String> words(String name) {
        String value = value(name);
        if (value == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String word : value.split(" ", -1)) {
            if (value.isEmpty()) {
                break;
            }
            if (word.isEmpty()) {
                complaints.addAt(name, "separates its words by one space each");
            } else if (!seen.add(word)) {
                complaints.addAt(name, "names " + word + " twice");
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private String text(String name) {
        String value = value(name);
        if (value != null && value.isBlank()) {
            complaints.addAt(name, "is empty");
        } else if (value != null && !value.equals(value.strip())) {
            complaints.addAt(name, "starts or ends with a space");
        }
        return value == null ? "" : value.strip();
    }

    /** The value between the quotes, escapes resolved. */
    private @Nullable String value(String name) {
        String raw = raw(name);
        if (raw == null) {
            return null;
        }
        if (!STRING.matcher(raw).matches()) {
            complaints.addAt(name, "must be one text in double quotes");
            return null;
        }
        try {
            return raw.substring(1, raw.length() - 1).translateEscapes();
        } catch (IllegalArgumentException e) {
            complaints.addAt(name, "has an unknown escape: " + e.getMessage());
            return null;
        }
    }

    private @Nullable String raw(String name) {
        AnnotationDescr annotation = file.rule().getAnnotation(name);
        if (annotation == null) {
            complaints.add(file.rule().getLine(), "@" + name + " is missing");
            return null;
        }
        Object value = annotation.getValue("value");
        if (value == null || annotation.getValueMap().size() != 1) {
            complaints.addAt(name, "must have one value");
            return null;
        }
        return value.toString();
    }
}
