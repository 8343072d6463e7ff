package org.bylaw.specs.mutation;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.DataTableArgument;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runner.Runner;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.core.runtime.TimeServiceEventBus;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.specs.ScenarioObjects;

/** The scenarios of the rules, read once, to be run by any rule book. One thread at a time. */
final class Scenarios {

    private static final String RULES = "org.bylaw.specs.rules";
    private static final String WORDS = "org.bylaw.specs.words";

    private final ScenarioObjects objects = new ScenarioObjects();
    private final List<Pickle> pickles = new ArrayList<>();
    private final Runner runner;
    private Status last = Status.UNUSED;

    private Scenarios(Path features) {
        RuntimeOptions options = new RuntimeOptionsBuilder()
                .addFeature(FeatureWithLines.parse(features.toUri().toString()))
                .addGlue(GluePath.parse(RULES))
                .addGlue(GluePath.parse(WORDS))
                .build();
        Supplier<ClassLoader> loader = Scenarios.class::getClassLoader;
        Supplier<UUID> ids = UUID::randomUUID;
        for (Feature feature : new FeaturePathFeatureSupplier(loader, options, new FeatureParser(ids)).get()) {
            pickles.addAll(feature.getPickles());
        }
        TimeServiceEventBus bus = new TimeServiceEventBus(Clock.systemUTC(), ids);
        bus.registerHandlerFor(
                TestCaseFinished.class, finished -> last = finished.getResult().getStatus());
        runner = new Runner(bus, new BackendServiceLoader(loader, () -> objects).get(), objects, options);
    }

    /** The scenarios of the feature files in {@code features}. */
    static Scenarios of(Path features) {
        return new Scenarios(features);
    }

    /** The scenarios of the rule's own block, which bears its tag. */
    List<Pickle> of(String rule) {
        return pickles.stream()
                .filter(pickle -> pickle.getTags().contains("@" + rule))
                .toList();
    }

    /** The scenarios of the rule's own block, then those of others in which a step names it. */
    List<Pickle> naming(String rule) {
        List<Pickle> naming = new ArrayList<>(of(rule));
        pickles.stream()
                .filter(pickle -> !naming.contains(pickle))
                .filter(pickle -> pickle.getSteps().stream().anyMatch(step -> names(step, rule)))
                .toList()
                .forEach(naming::add);
        return naming;
    }

    private static boolean names(Step step, String rule) {
        return step.getText().contains(rule)
                || (step.getArgument() instanceof DataTableArgument table
                        && table.cells().stream().flatMap(List::stream).anyMatch(cell -> cell.contains(rule)));
    }

    /** The first of {@code scenarios} that does not come out by {@code book} as it says. */
    Optional<String> firstFailed(List<Pickle> scenarios, RuleBook book) {
        objects.judgeBy(book);
        for (Pickle pickle : scenarios) {
            runner.runPickle(pickle);
            if (last != Status.PASSED) {
                return Optional.of(pickle.getName());
            }
        }
        return Optional.empty();
    }
}
