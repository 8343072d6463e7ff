package org.bylaw.specs.mutation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bylaw.rulebook.ReplacedRule;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleFilesException;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.specs.mutation.Trial.Fate;

/** Breaks the shipped rules one by one and runs the scenarios that name them. */
public final class MutationCheck {

    private final Path rules;
    private final Scenarios scenarios;
    private final PrintStream out;

    private MutationCheck(Path rules, Scenarios scenarios, PrintStream out) {
        this.rules = rules;
        this.scenarios = scenarios;
        this.out = out;
    }

    /**
     * Runs.
     *
     * @param arguments the folder of rule files, that of the feature files, the file of explanations, where to write the
     *     report, and the ids of the rules to break; all where there are none
     * @throws IOException if a file cannot be read or written
     * @throws IllegalStateException if a mutant is neither noticed nor explained, or an explanation is needed no more
     */
    public static void main(String[] arguments) throws IOException {
        List<String> ids = Arrays.asList(arguments).subList(4, arguments.length);
        Explanations explanations = Explanations.of(Files.readString(Path.of(arguments[2])));
        MutationCheck check = new MutationCheck(Path.of(arguments[0]), Scenarios.of(Path.of(arguments[1])), System.out);
        MutationReport report = new MutationReport(check.run(ids), explanations);
        Path page = Path.of(arguments[3]);
        Files.createDirectories(page.resolveSibling(""));
        Files.writeString(page, report.markdown());
        report.unexplained()
                .forEach(survivor ->
                        System.out.println("survived: " + survivor.mutant().key() + "\n    missing: "
                                + survivor.mutant().change().missing()));
        report.idle().forEach(key -> System.out.println("explained, but no survivor: " + key));
        System.out.println(report.summary() + "; " + page);
        if (!report.clear()) {
            throw new IllegalStateException("the scenarios do not notice every broken rule: " + report.summary());
        }
    }

    private List<Trial> run(List<String> ids) throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (RuleCard card : RuleSet.shipped().cards()) {
            if (ids.isEmpty() || ids.contains(card.id())) {
                trials.addAll(run(card));
            }
        }
        return trials;
    }

    private List<Trial> run(RuleCard card) throws IOException {
        String text = Files.readString(rules.resolve(card.concern()).resolve(card.file()));
        comesOut(card, text);
        List<Trial> trials = new ArrayList<>();
        for (Mutant mutant : Mutant.of(text)) {
            trials.add(tried(card, mutant));
        }
        out.println(card.id() + "  " + scenarios.of(card.id()).size() + " scenarios, " + trials.size() + " mutants, "
                + trials.stream().filter(trial -> trial.fate() == Fate.NOTICED).count() + " noticed");
        return trials;
    }

    /** A rule that is compiled as it is must be noticed by none of its scenarios, else they would notice everything. */
    private void comesOut(RuleCard card, String text) {
        try {
            Optional<String> failed =
                    scenarios.firstFailed(scenarios.naming(card.id()), ReplacedRule.lawful(card, text));
            if (failed.isPresent() || scenarios.of(card.id()).isEmpty()) {
                throw new IllegalStateException(
                        card.id() + " as it is fails in its scenario: " + failed.orElse("there is none"));
            }
        } catch (RuleFilesException e) {
            throw new IllegalStateException(card.id() + " as it is cannot be used", e);
        }
    }

    private Trial tried(RuleCard card, Mutant mutant) {
        RuleBook broken;
        try {
            broken = mutant.change().lawful()
                    ? ReplacedRule.lawful(card, mutant.text())
                    : ReplacedRule.lawless(card, mutant.text());
        } catch (RuleFilesException e) {
            return new Trial(
                    mutant, Fate.REFUSED, String.valueOf(e.getMessage()).strip());
        }
        return scenarios
                .firstFailed(
                        mutant.operator().toldOfAllRulesTogether()
                                ? scenarios.naming(card.id())
                                : scenarios.of(card.id()),
                        broken)
                .map(scenario -> new Trial(mutant, Fate.NOTICED, scenario))
                .orElseGet(() -> new Trial(mutant, Fate.SURVIVED, ""));
    }
}
