package org.bylaw.specs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.Test;

/** The feature files and the shipped rules name the same rules by the same titles. */
class RuleBlocksTest {

    private static final Path FEATURES =
            Path.of(System.getProperty("repository.root", ".."), "specs", "features", "rules");

    /** A tagged {@code Rule:} block. */
    private record Block(String concern, String tag, String title) {}

    @Test
    void everyShippedRuleHasOneBlockWithItsTitleInTheFileOfItsConcern() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file : featureFiles()) {
            String concern = file.getFileName().toString().replace(".feature", "");
            for (Rule rule : rules(file)) {
                for (Tag tag : rule.getTags()) {
                    blocks.add(new Block(concern, tag.getName(), rule.getName()));
                }
            }
        }

        assertThat(blocks)
                .containsExactlyInAnyOrderElementsOf(RuleSet.shipped().cards().stream()
                        .map(card -> new Block(card.concern(), "@" + card.id(), card.title()))
                        .toList());
    }

    @Test
    void noTagStandsElsewhere() throws IOException {
        List<String> astray = new ArrayList<>();
        for (Path file : featureFiles()) {
            document(file).getFeature().ifPresent(feature -> {
                feature.getTags().forEach(tag -> astray.add(tag.getName()));
                for (FeatureChild child : feature.getChildren()) {
                    child.getScenario().ifPresent(scenario -> astray.add(scenario.getName()));
                    child.getRule().ifPresent(rule -> astray.addAll(scenarioTags(rule)));
                }
            });
        }

        assertThat(astray).isEmpty();
    }

    @Test
    void everyRuleHasAtLeastTwoScenarios() throws IOException {
        List<String> tags = new ArrayList<>();
        for (Path file : featureFiles()) {
            parse(file, false, true)
                    .flatMap(envelope -> envelope.getPickle().stream())
                    .map(Pickle::getTags)
                    .forEach(each -> each.stream().map(PickleTag::getName).forEach(tags::add));
        }

        assertThat(RuleSet.shipped().cards())
                .extracting(RuleCard::id)
                .allSatisfy(
                        id -> assertThat(tags).filteredOn(("@" + id)::equals).hasSizeGreaterThanOrEqualTo(2));
    }

    private static List<String> scenarioTags(Rule rule) {
        return rule.getChildren().stream()
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream)
                .flatMap(scenario -> Stream.concat(
                        scenario.getTags().stream(),
                        scenario.getExamples().stream().flatMap(examples -> examples.getTags().stream())))
                .map(Tag::getName)
                .toList();
    }

    private static List<Rule> rules(Path file) throws IOException {
        return document(file).getFeature().stream()
                .flatMap(feature -> feature.getChildren().stream())
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .toList();
    }

    private static GherkinDocument document(Path file) throws IOException {
        return parse(file, true, false)
                .map(Envelope::getGherkinDocument)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " cannot be read"));
    }

    private static Stream<Envelope> parse(Path file, boolean document, boolean pickles) throws IOException {
        return GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(document)
                .includePickles(pickles)
                .build()
                .parse(file);
    }

    private static List<Path> featureFiles() throws IOException {
        try (Stream<Path> files = Files.list(FEATURES)) {
            return files.sorted().toList();
        }
    }
}
