package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.StandingFinding;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one thing, as a test.
 *
 * @param className what was judged: {@code drift.SOL-PERP}, {@code market-configs/drift/policy}
 * @param name the rule's id and title
 * @param file the file that was judged; {@code null} where there is none
 * @param outcome how the test ended
 * @param type the word for it: a severity, or what kept the rule from judging; empty for a test that passed
 * @param message why, on one line; empty for a test that passed
 * @param text the findings, those that do not fail the check among them; empty where there are none
 */
record JunitCase(
        String className,
        String name,
        @Nullable String file,
        Outcome outcome,
        String type,
        String message,
        String text) {

    /** How a test ends. */
    enum Outcome {
        /** The law holds, or what the rule found does not fail the check. */
        PASSED,
        /** A finding fails the check. */
        FAILURE,
        /** The rule could not run. */
        ERROR,
        /** The rule has nothing to judge. */
        SKIPPED
    }

    /** The tests of one thing, the shape check first. */
    static List<JunitCase> of(Judged judged, Map<String, RuleCard> cards, FailOn failOn) {
        TreeSet<String> ids = new TreeSet<>(judged.passed());
        judged.findings().forEach(finding -> ids.add(finding.rule()));
        judged.notApplicable().forEach(note -> ids.add(note.rule()));
        judged.couldNotRun().forEach(note -> ids.add(note.rule()));
        standing(judged).forEach(standing -> ids.add(standing.finding().rule()));
        ids.remove(Finding.SHAPE);
        List<JunitCase> cases = new ArrayList<>();
        cases.add(of(judged, RuleCard.SHAPE, failOn));
        ids.forEach(id -> cases.add(of(judged, Objects.requireNonNull(cards.get(id), id), failOn)));
        return cases;
    }

    private static JunitCase of(Judged judged, RuleCard rule, FailOn failOn) {
        List<Finding> findings = judged.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
        List<Finding> failing = findings.stream().filter(failOn::fails).toList();
        String couldNotRun = because(judged.couldNotRun(), rule.id());
        String notApplicable = because(judged.notApplicable(), rule.id());
        Outcome outcome = !failing.isEmpty()
                ? Outcome.FAILURE
                : couldNotRun != null
                        ? Outcome.ERROR
                        : findings.isEmpty() && notApplicable != null ? Outcome.SKIPPED : Outcome.PASSED;
        String message = switch (outcome) {
            case FAILURE -> message(failing);
            case ERROR -> String.valueOf(couldNotRun);
            case SKIPPED -> String.valueOf(notApplicable);
            case PASSED -> "";
        };
        String type = switch (outcome) {
            case FAILURE -> failing.get(0).severity().word();
            case ERROR -> "could not run";
            case SKIPPED -> "not applicable";
            case PASSED -> "";
        };
        MarketReport market = judged.market();
        return new JunitCase(
                market == null ? withoutExtension(judged.name()) : market.venue() + "." + market.market(),
                rule.id() + " " + rule.title(),
                judged.file(),
                outcome,
                type,
                message,
                text(findings) + standingText(judged, rule.id()));
    }

    /** The name of a class, of which build servers take what stands before the last dot for its package. */
    private static String withoutExtension(String file) {
        return file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : file;
    }

    private static @Nullable String because(List<RuleNote> notes, String rule) {
        return notes.stream()
                .filter(note -> note.rule().equals(rule))
                .map(RuleNote::because)
                .findFirst()
                .orElse(null);
    }

    private static String message(List<Finding> failing) {
        Finding first = failing.get(0);
        return (first.path().isEmpty() ? "" : first.path() + ": ")
                + first.message()
                + (failing.size() == 1 ? "" : " (and " + (failing.size() - 1) + " more)");
    }

    private static List<StandingFinding> standing(Judged judged) {
        return judged.change() == null ? List.of() : judged.change().standing();
    }

    /** What the market has anyway: it fails no test. */
    private static String standingText(Judged judged, String rule) {
        StringBuilder text = new StringBuilder();
        for (StandingFinding standing : standing(judged)) {
            if (standing.finding().rule().equals(rule)) {
                text.append("standing, ")
                        .append(standing.improved() ? "improved" : "unchanged")
                        .append(":\n")
                        .append(text(List.of(standing.finding())));
            }
        }
        return text.toString();
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        Paragraphs paragraphs = new Paragraphs(text, Palette.PLAIN);
        findings.forEach(finding -> paragraphs.finding(finding, ""));
        return text.toString();
    }
}
