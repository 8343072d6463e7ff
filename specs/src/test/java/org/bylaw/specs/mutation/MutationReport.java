package org.bylaw.specs.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bylaw.specs.mutation.Trial.Fate;

/**
 * What came of all mutants, in words.
 *
 * @param trials the mutants that ran
 * @param explanations why some survivors can be noticed by nothing
 */
record MutationReport(List<Trial> trials, Explanations explanations) {

    /** Copies the list. */
    MutationReport {
        trials = List.copyOf(trials);
    }

    /** The survivors that nothing explains: a scenario is missing for each. */
    List<Trial> unexplained() {
        List<String> keys = explanations.unexplained(survivors());
        return trials.stream()
                .filter(trial -> trial.fate() == Fate.SURVIVED)
                .filter(trial -> keys.contains(trial.mutant().key()))
                .toList();
    }

    /** The explanations that match no survivor, among those of the rules that ran. */
    List<String> idle() {
        Set<String> ran =
                trials.stream().map(trial -> trial.mutant().rule()).collect(Collectors.toCollection(TreeSet::new));
        return explanations.idle(survivors()).stream()
                .filter(key -> ran.contains(key.substring(0, Math.max(0, key.indexOf(" | ")))) || !key.contains(" | "))
                .toList();
    }

    /** Whether every mutant is noticed or explained, and every explanation is needed. */
    boolean clear() {
        return unexplained().isEmpty() && idle().isEmpty();
    }

    /** One line with the numbers. */
    String summary() {
        return trials.size() + " mutants of "
                + trials.stream().map(trial -> trial.mutant().rule()).distinct().count() + " rules: "
                + count(trials, Fate.NOTICED) + " noticed, "
                + (survivors().size() - unexplained().size()) + " explained, "
                + unexplained().size() + " survived, "
                + count(trials, Fate.REFUSED) + " refused before any scenario ran";
    }

    /** One line of numbers for each operator. */
    String totals() {
        return Arrays.stream(Operator.values())
                .map(operator -> {
                    List<Trial> own = of(operator);
                    return String.format(
                            Locale.ROOT,
                            "%-20s %4d mutants, %4d noticed, %3d survived or explained, %3d refused",
                            operator.words(),
                            own.size(),
                            count(own, Fate.NOTICED),
                            count(own, Fate.SURVIVED),
                            count(own, Fate.REFUSED));
                })
                .collect(Collectors.joining("\n"));
    }

    private List<Trial> of(Operator operator) {
        return trials.stream()
                .filter(trial -> trial.mutant().operator() == operator)
                .toList();
    }

    /** The whole report, as Markdown. */
    String markdown() {
        StringBuilder page = new StringBuilder("# Mutants of the rules\n\n")
                .append(summary())
                .append(".\n\n");
        page.append(
                "| operator | what it does | mutants | noticed | survived | refused |\n|---|---|---:|---:|---:|---:|\n");
        Arrays.stream(Operator.values()).forEach(operator -> page.append(row(operator)));
        page.append(section(
                "Survivors, and the scenarios that are missing",
                unexplained().stream()
                        .map(trial -> "`" + trial.mutant().key() + "`: "
                                + trial.mutant().change().missing())
                        .toList()));
        page.append(section("Explanations that match no survivor", idle()));
        page.append(section(
                "Refused by the laws of rule files or by Drools",
                trials.stream()
                        .filter(trial -> trial.fate() == Fate.REFUSED)
                        .map(trial -> "`" + trial.mutant().key() + "`: " + trial.by())
                        .toList()));
        page.append(section(
                "Explained",
                trials.stream()
                        .filter(trial -> trial.fate() == Fate.SURVIVED)
                        .map(trial -> trial.mutant().key())
                        .filter(key -> explanations.reasons().containsKey(key))
                        .map(key -> "`" + key + "`: " + explanations.reasons().get(key))
                        .toList()));
        page.append(section(
                "Noticed, and by which scenario first",
                trials.stream()
                        .filter(trial -> trial.fate() == Fate.NOTICED)
                        .map(trial -> "`" + trial.mutant().key() + "`: " + trial.by())
                        .toList()));
        return page.toString();
    }

    private String row(Operator operator) {
        List<Trial> own = of(operator);
        return "| " + operator.words() + " | " + operator.sentence() + " | " + own.size() + " | "
                + count(own, Fate.NOTICED) + " | " + count(own, Fate.SURVIVED) + " | " + count(own, Fate.REFUSED)
                + " |\n";
    }

    private static String section(String title, List<String> lines) {
        return "\n## " + title + "\n\n"
                + (lines.isEmpty()
                        ? "None.\n"
                        : lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()));
    }

    private List<String> survivors() {
        return trials.stream()
                .filter(trial -> trial.fate() == Fate.SURVIVED)
                .map(trial -> trial.mutant().key())
                .toList();
    }

    private static long count(List<Trial> trials, Fate fate) {
        return trials.stream().filter(trial -> trial.fate() == fate).count();
    }
}
