package org.bylaw.specs.publication;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.query.Lineage;
import io.cucumber.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bylaw.specs.publication.Run.Failure;

/** Reads features with their results from the messages of a run. */
final class FeatureReader {

    private final Query query;
    private final Map<String, TestCaseStarted> attempts = new HashMap<>();
    private final Map<String, Integer> anchors = new HashMap<>();

    private FeatureReader(Query query) {
        this.query = query;
        query.findAllTestCaseStarted()
                .forEach(attempt ->
                        query.findPickleBy(attempt).ifPresent(pickle -> attempts.put(pickle.getId(), attempt)));
    }

    /** The features that were read, by folder and name, with their scenarios in the order of the file. */
    static List<Feature> read(Query query) {
        return new FeatureReader(query).features();
    }

    private List<Feature> features() {
        Map<String, List<Pickle>> byFile = new LinkedHashMap<>();
        query.findAllPickles()
                .forEach(pickle -> byFile.computeIfAbsent(pickle.getUri(), uri -> new ArrayList<>())
                        .add(pickle));
        return byFile.entrySet().stream()
                .map(file -> feature(file.getKey(), file.getValue()))
                .sorted(Comparator.comparing(Feature::folder).thenComparing(Feature::name))
                .toList();
    }

    private Feature feature(String uri, List<Pickle> pickles) {
        String[] path = uri.substring(0, uri.length() - ".feature".length()).split("/", -1);
        String name = path[path.length - 1];
        GherkinDocument document = lineage(pickles.get(0)).document();
        io.cucumber.messages.types.Feature feature = document.getFeature().orElseThrow();
        Map<String, List<Pickle>> byScenario = new LinkedHashMap<>();
        for (Pickle pickle : pickles) {
            String id = lineage(pickle).scenario().orElseThrow().getId();
            byScenario.computeIfAbsent(id, scenario -> new ArrayList<>()).add(pickle);
        }
        return new Feature(
                path[path.length - 2],
                name,
                feature.getName(),
                Prose.paragraphs(feature.getDescription()),
                byScenario.values().stream().map(runs -> scenario(name, runs)).toList());
    }

    private Scenario scenario(String file, List<Pickle> pickles) {
        Lineage lineage = lineage(pickles.get(0));
        io.cucumber.messages.types.Scenario scenario = lineage.scenario().orElseThrow();
        Set<String> tags = new LinkedHashSet<>();
        Map<String, Run> byRow = new LinkedHashMap<>();
        for (Pickle pickle : pickles) {
            pickle.getTags().stream()
                    .map(PickleTag::getName)
                    .map(tag -> tag.substring(1))
                    .forEach(tags::add);
            Optional<TableRow> row = lineage(pickle).example();
            byRow.put(row.map(TableRow::getId).orElse(""), run(pickle, row.map(FeatureReader::values)));
        }
        return new Scenario(
                anchor(file, scenario.getName()),
                lineage.rule().map(Rule::getName).orElse(""),
                scenario.getName(),
                Prose.paragraphs(scenario.getDescription()),
                tags,
                Stream.concat(background(lineage), scenario.getSteps().stream())
                        .map(FeatureReader::step)
                        .toList(),
                scenario.getExamples().stream()
                        .filter(examples -> !examples.getTableBody().isEmpty())
                        .map(examples -> examples(examples, byRow))
                        .toList(),
                List.copyOf(byRow.values()));
    }

    private static Examples examples(io.cucumber.messages.types.Examples examples, Map<String, Run> byRow) {
        return new Examples(
                examples.getName(),
                values(examples.getTableHeader().orElseThrow()),
                examples.getTableBody().stream()
                        .map(row -> Objects.requireNonNull(byRow.get(row.getId())))
                        .toList());
    }

    private static Stream<io.cucumber.messages.types.Step> background(Lineage lineage) {
        return Stream.concat(
                        lineage.feature().stream()
                                .flatMap(feature -> feature.getChildren().stream())
                                .map(FeatureChild::getBackground),
                        lineage.rule().stream()
                                .flatMap(rule -> rule.getChildren().stream())
                                .map(RuleChild::getBackground))
                .flatMap(Optional::stream)
                .map(Background::getSteps)
                .flatMap(List::stream);
    }

    private static Step step(io.cucumber.messages.types.Step step) {
        return new Step(
                step.getKeyword().trim(),
                step.getText(),
                step.getDataTable()
                        .map(table -> new Cells(table.getRows().stream()
                                .map(FeatureReader::values)
                                .toList()))
                        .orElse(null),
                step.getDocString().map(passage -> passage.getContent()).orElse(null));
    }

    private Run run(Pickle pickle, Optional<List<String>> values) {
        TestCaseStarted attempt = attempts.get(pickle.getId());
        Result result = Optional.ofNullable(attempt)
                .flatMap(query::findMostSevereTestStepResultBy)
                .map(severe -> Result.of(severe.getStatus()))
                .orElse(Result.NOT_RUN);
        Failure failure = attempt == null || result == Result.PASSED
                ? null
                : query.findTestStepsFinishedBy(attempt).stream()
                        .filter(step -> Result.of(step.getTestStepResult().getStatus()) != Result.PASSED)
                        .findFirst()
                        .map(this::failure)
                        .orElse(null);
        return new Run(values.orElse(List.of()), result, failure);
    }

    private Failure failure(TestStepFinished step) {
        String text = query.findTestStepBy(step)
                .flatMap(query::findPickleStepBy)
                .map(sentence -> sentence.getText())
                .orElse("what surrounds each scenario");
        String message = step.getTestStepResult().getMessage().orElse("There is no definition of this step.");
        return new Failure(text, Prose.withoutStackTrace(message));
    }

    private Lineage lineage(Pickle pickle) {
        return query.findLineageBy(pickle).orElseThrow();
    }

    private static List<String> values(TableRow row) {
        return row.getCells().stream().map(TableCell::getValue).toList();
    }

    private String anchor(String file, String title) {
        String words = (file + "-" + title)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
        int before = anchors.merge(words, 1, Integer::sum);
        return before == 1 ? words : words + "-" + before;
    }
}
