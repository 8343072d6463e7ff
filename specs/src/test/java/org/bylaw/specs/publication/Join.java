package org.bylaw.specs.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bylaw.file.HouseDecision;
import org.bylaw.file.ProgramConstraint;
import org.bylaw.file.Source;
import org.bylaw.file.SourceRegister;
import org.bylaw.file.Statement;
import org.bylaw.rulebook.RuleCard;

/**
 * Statements, rules and scenarios, joined by their ids.
 *
 * @param documents the documents, in the order of the register
 * @param concerns the rules by concern, by title
 * @param programs the programs' constraints
 * @param decisions the house's decisions
 * @param general features with those of their scenarios that show neither a statement nor a rule by itself
 * @param scenarios every scenario
 */
public record Join(
        List<DocumentShown> documents,
        List<ConcernShown> concerns,
        List<SourceCited> programs,
        List<SourceCited> decisions,
        List<Feature> general,
        List<Scenario> scenarios) {

    static Join of(SourceRegister register, List<RuleCard> cards, List<Feature> features) {
        List<Scenario> scenarios = features.stream()
                .flatMap(feature -> feature.scenarios().stream())
                .toList();
        Map<String, Feature> byFile = features.stream()
                .collect(Collectors.toMap(feature -> feature.folder() + "/" + feature.name(), Function.identity()));
        return new Join(
                register.documents().stream()
                        .map(page -> {
                            Feature feature = byFile.get("documents/" + page.id());
                            return new DocumentShown(
                                    page,
                                    feature == null ? List.of() : feature.description(),
                                    register.statements(page).stream()
                                            .map(statement -> new StatementShown(
                                                    statement,
                                                    citing(statement, cards),
                                                    tagged(statement.id(), scenarios)))
                                            .toList());
                        })
                        .toList(),
                concerns(register, cards, byFile, scenarios),
                cited(register, ProgramConstraint.class, cards),
                cited(register, HouseDecision.class, cards),
                general(register, cards, features),
                scenarios);
    }

    private static List<ConcernShown> concerns(
            SourceRegister register, List<RuleCard> cards, Map<String, Feature> byFile, List<Scenario> scenarios) {
        Map<String, List<RuleCard>> byConcern = new TreeMap<>();
        cards.forEach(card -> byConcern
                .computeIfAbsent(card.concern(), concern -> new ArrayList<>())
                .add(card));
        List<ConcernShown> concerns = new ArrayList<>();
        byConcern.forEach((name, rules) -> {
            Feature feature = byFile.get("rules/" + name);
            String title = feature == null ? name : feature.title();
            concerns.add(new ConcernShown(
                    name,
                    title,
                    feature == null ? List.of() : feature.description(),
                    rules.stream()
                            .map(card -> new RuleShown(
                                    card,
                                    title,
                                    card.sources().stream()
                                            .flatMap(id -> register.find(id).stream())
                                            .toList(),
                                    tagged(card.id(), scenarios)))
                            .toList()));
        });
        concerns.sort(Comparator.comparing(ConcernShown::title));
        return concerns;
    }

    private static List<SourceCited> cited(
            SourceRegister register, Class<? extends Source> sort, List<RuleCard> cards) {
        return register.all().values().stream()
                .filter(sort::isInstance)
                .map(source -> new SourceCited(source, citing(source, cards)))
                .toList();
    }

    private static List<Feature> general(SourceRegister register, List<RuleCard> cards, List<Feature> features) {
        Set<String> rules = cards.stream().map(RuleCard::id).collect(Collectors.toSet());
        return features.stream()
                .map(feature -> new Feature(
                        feature.folder(),
                        feature.name(),
                        feature.title(),
                        feature.description(),
                        feature.scenarios().stream()
                                .filter(scenario -> scenario.tags().stream()
                                        .noneMatch(tag -> rules.contains(tag)
                                                || register.find(tag).isPresent()))
                                .toList()))
                .filter(feature -> !feature.scenarios().isEmpty())
                .toList();
    }

    private static List<RuleCard> citing(Source source, List<RuleCard> cards) {
        return cards.stream()
                .filter(card -> card.sources().contains(source.id()))
                .toList();
    }

    private static List<Scenario> tagged(String id, List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.tags().contains(id))
                .toList();
    }

    /** Every statement of every document. */
    public List<StatementShown> statements() {
        return documents.stream().flatMap(page -> page.statements().stream()).toList();
    }

    /** The statements that are not so. */
    public List<StatementShown> contradictions() {
        return statements().stream()
                .filter(each -> each.statement().kind() == Statement.Kind.CONTRADICTION)
                .toList();
    }

    /** Every rule. */
    public List<RuleShown> rules() {
        return concerns.stream().flatMap(concern -> concern.rules().stream()).toList();
    }

    /** How everything came out. */
    public Tally tally() {
        return Tally.of(scenarios);
    }

    /** The scenarios that did not pass. */
    public List<Scenario> notPassed() {
        return scenarios.stream()
                .filter(scenario -> scenario.result() != Result.PASSED)
                .toList();
    }
}
