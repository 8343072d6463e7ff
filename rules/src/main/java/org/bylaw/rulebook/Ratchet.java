package org.bylaw.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bylaw.check.Witness;
import org.jspecify.annotations.Nullable;

/**
 * Tells the findings that a change brings, or makes worse, from those that the market had anyway. Each finding of before excuses one
 * of after: the same law at the same field, no further from its limit and from no smaller size on. Rows of a table may have moved, so
 * that the same field of another row will do where the row itself has no such finding. A milder finding that takes the place of a
 * graver one is an improvement.
 */
final class Ratchet {

    private static final Pattern ROW = Pattern.compile("/\\d+(?=/|$)");

    private final List<Finding> fresh = new ArrayList<>();
    private final List<StandingFinding> standing = new ArrayList<>();
    private final List<Finding> resolved;

    private final Function<String, List<String>> gravers;

    private Ratchet(List<Finding> before, List<Finding> after, Function<String, List<String>> gravers) {
        this.gravers = gravers;
        this.resolved = new ArrayList<>(before);
        List<Finding> rest = new ArrayList<>();
        List<Finding> milder = new ArrayList<>();
        for (Finding finding : after) {
            if (!excuse(finding, true)) {
                rest.add(finding);
            }
        }
        for (Finding finding : rest) {
            if (!excuse(finding, false)) {
                (instead(finding, before) ? milder : fresh).add(finding);
            }
        }
        milder.forEach(finding -> standing.add(new StandingFinding(finding, true)));
        Set<String> stillThere = new LinkedHashSet<>();
        after.forEach(finding -> stillThere.add(finding.rule() + anyRow(finding.path())));
        resolved.removeIf(finding -> stillThere.contains(finding.rule() + anyRow(finding.path())));
    }

    static Ratchet of(List<Finding> before, List<Finding> after) {
        return of(before, after, rule -> List.of());
    }

    /**
     * Compares what was found before and after.
     *
     * @param gravers the rules that say the same fact more gravely, beside which a rule is silent
     */
    static Ratchet of(List<Finding> before, List<Finding> after, Function<String, List<String>> gravers) {
        return new Ratchet(before, after, gravers);
    }

    /** What counts: new, or worse than before. */
    List<Finding> fresh() {
        return fresh;
    }

    /** What the market had anyway. */
    List<StandingFinding> standing() {
        return standing;
    }

    /** What the market had and has no longer. */
    List<Finding> resolved() {
        return resolved;
    }

    private boolean excuse(Finding after, boolean sameRow) {
        for (Finding before : resolved) {
            if (before.rule().equals(after.rule())
                    && samePlace(before, after, sameRow)
                    && noSmallerSize(before.witness(), after.witness())
                    && Coverage.noWorse(before, after)) {
                resolved.remove(before);
                standing.add(new StandingFinding(after, !sameValues(before, after)));
                return true;
            }
        }
        return false;
    }

    /** Whether a finding only takes the place of a graver one, which kept it silent before. */
    private boolean instead(Finding after, List<Finding> before) {
        List<String> graver = gravers.apply(after.rule());
        return before.stream()
                .anyMatch(each -> graver.contains(each.rule())
                        && each.path().equals(after.path())
                        && (each.witness() == null || noSmallerSize(each.witness(), after.witness())));
    }

    private static boolean samePlace(Finding before, Finding after, boolean sameRow) {
        return sameRow
                ? before.path().equals(after.path())
                : anyRow(before.path()).equals(anyRow(after.path()));
    }

    private static String anyRow(String path) {
        return ROW.matcher(path).replaceAll("/*");
    }

    private static boolean noSmallerSize(@Nullable Witness before, @Nullable Witness after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        int order = after.size().compareTo(before.size());
        return order > 0 || (order == 0 && (before.attained() || !after.attained()));
    }

    private static boolean sameValues(Finding before, Finding after) {
        return same(before.observed(), after.observed()) && same(before.limit(), after.limit());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        BigDecimal left = Coverage.number(one);
        BigDecimal right = Coverage.number(other);
        return left == null || right == null ? Objects.equals(one, other) : left.compareTo(right) == 0;
    }
}
