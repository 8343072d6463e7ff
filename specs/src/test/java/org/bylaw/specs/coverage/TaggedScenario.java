package org.bylaw.specs.coverage;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scenario that is run, and what it claims to show. A row of an outline is one by itself.
 *
 * @param file its feature file, from the folder of features: {@code documents/drift.feature}
 * @param title what it shows
 * @param tags its tags, those of what it stands in among them, without {@code @}
 */
record TaggedScenario(String file, String title, List<String> tags) {

    /** The scenarios of one feature. */
    static List<TaggedScenario> of(String file, String feature) {
        return GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(false)
                .build()
                .parse(file, feature.getBytes(StandardCharsets.UTF_8))
                .map(TaggedScenario::pickle)
                .flatMap(Optional::stream)
                .map(pickle -> new TaggedScenario(file, pickle.getName(), tags(pickle)))
                .toList();
    }

    /** The scenarios of every feature below {@code folder}. */
    static List<TaggedScenario> in(Path folder) throws IOException {
        List<TaggedScenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".feature"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                scenarios.addAll(of(name, Files.readString(file)));
            }
        }
        return scenarios;
    }

    private static Optional<Pickle> pickle(Envelope message) {
        if (message.getParseError().isPresent()) {
            throw new IllegalArgumentException(message.getParseError().get().getMessage());
        }
        return message.getPickle();
    }

    private static List<String> tags(Pickle pickle) {
        return pickle.getTags().stream()
                .map(PickleTag::getName)
                .map(tag -> tag.substring(1))
                .toList();
    }
}
