package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rule's annotations mean to someone who reads no rule files. */
public final class RuleInWords {

    private static final Pattern FIGURE =
            Pattern.compile("\\{(observed|limit)(?::(percent|times|amount|base|usd|plain))?}");
    private static final Pattern PLACE = Pattern.compile("\\{(where|size)}");

    private RuleInWords() {}

    /**
     * The rule's message, with the names of what it fills in: {@code *observed*x is offered *where*}.
     *
     * @param mark how such a name is set apart
     */
    public static String says(RuleCard card, UnaryOperator<String> mark) {
        String figures =
                FIGURE.matcher(card.says()).replaceAll(figure -> mark.apply(figure.group(1)) + unit(figure.group(2)));
        return PLACE.matcher(figures).replaceAll(place -> mark.apply(place.group(1)));
    }

    private static String unit(@Nullable String format) {
        return format == null
                ? ""
                : switch (format) {
                    case "percent" -> "%";
                    case "times" -> "x";
                    case "base" -> " base units";
                    case "usd" -> " USD";
                    default -> "";
                };
    }

    /** Where the rule does not apply: {@code the policy sets no limits}. Empty for a rule that always applies. */
    public static List<String> notApplicable(RuleCard card) {
        Class<?> root = RuleScope.root(card);
        Set<String> reasons = new LinkedHashSet<>();
        for (String need : card.needs()) {
            for (Accessor property : NeedPath.of(root, need).accessors()) {
                String reason = property.whenAbsent();
                if (reason != null) {
                    reasons.add(reason);
                }
            }
        }
        return new ArrayList<>(reasons);
    }
}
