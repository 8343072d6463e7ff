package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bylaw.check.SampleStep;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.junit.jupiter.api.Test;

class RuleEngineTest {

    private static final SampleStep OVER = SampleStep.of("over", 21, 20);
    private static final SampleStep AT = SampleStep.of("at", 20, 20);

    private static RuleEngine engine(SampleRule... rules) throws RuleFilesException {
        return RuleEngine.of(SampleRule.compiled(rules));
    }

    @Test
    void aRuleSpeaksJustOverTheLineAndNotAtIt() throws RuleFilesException {
        RuleEngine engine = engine(SampleRule.valid());
        assertThat(engine.fire(List.of(AT, OVER)))
                .isEqualTo(new Firing(List.of(new Spoken(
                        engine.rules().cards().get(0),
                        OVER.at("maxLeverage"),
                        Rational.of(21),
                        Rational.of(20),
                        null))));
    }

    @Test
    void aWitnessCarriesWhatWasSeen() throws RuleFilesException {
        RuleEngine engine =
                engine(SampleRule.valid().with("$step.maxLeverage(), $step.limits().maxLeverage()", "$step.witness()"));
        assertThat(engine.fire(List.of(OVER)).spoken())
                .containsExactly(new Spoken(
                        engine.rules().cards().get(0),
                        OVER.at("maxLeverage"),
                        Surd.of(Rational.of(21)),
                        Surd.of(Rational.ONE),
                        OVER.witness()))
                .extracting(Spoken::message)
                .containsExactly("21x is offered from a size of 576 base units; the category allows 1x");
    }

    @Test
    void whatIsSaidIsInTheOrderOfRulesThenFacts() throws RuleFilesException {
        RuleEngine engine = engine(SampleRule.of("LEV-002", "index == 0"), SampleRule.of("LEV-001", "index == 0"));
        List<SampleStep> steps = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String rule : List.of("LEV-001", "LEV-002")) {
            for (int i = 12; i > 0; i--) {
                expected.add(rule + " sample/" + i);
            }
        }
        for (int i = 12; i > 0; i--) {
            steps.add(SampleStep.of(String.valueOf(i), i, i));
        }
        assertThat(engine.fire(steps).spoken())
                .extracting(spoken -> spoken.rule().id() + " " + spoken.place().market())
                .isEqualTo(expected);
    }

    @Test
    void severalReportsOfOneRuleKeepTheirOrder() throws RuleFilesException {
        RuleEngine engine = engine(SampleRule.of("LEV-001", "index == 0")
                .with("then\n", "then\n  findings.report(kcontext, $step.at(\"first\"), $step.name(), null);\n"));
        assertThat(engine.fire(List.of(OVER, AT)).spoken())
                .extracting(spoken -> spoken.place().market() + spoken.place().pointer())
                .containsExactly(
                        "sample/over/first", "sample/over/maxLeverage", "sample/at/first", "sample/at/maxLeverage");
    }

    @Test
    void aRuleThatThrowsDoesNotSilenceTheOthers() throws RuleFilesException {
        RuleEngine engine = engine(
                SampleRule.valid(),
                SampleRule.of("LEV-002", "fragile > maxLeverage"),
                SampleRule.of("LEV-003", "index == 0").with("$step.maxLeverage()", "$step.fragile()"),
                SampleRule.of("LEV-004", "index == 0"));
        SampleStep broken = SampleStep.of("broken", 21, 20);

        Firing firing = engine.fire(List.of(OVER, broken));
        assertThat(firing.couldNotRun())
                .isEqualTo(Map.of(
                        "LEV-002", "IllegalStateException: no curve of broken",
                        "LEV-003", "IllegalStateException: no curve of broken"));
        assertThat(firing.spoken())
                .extracting(spoken -> spoken.rule().id() + " " + spoken.place().market())
                .containsExactly(
                        "LEV-001 sample/over", "LEV-001 sample/broken", "LEV-004 sample/over", "LEV-004 sample/broken");

        assertThat(engine.fire(List.of(OVER)).couldNotRun()).isEmpty();
        assertThat(engine.fire(List.of(OVER)).spoken())
                .extracting(spoken -> spoken.rule().id())
                .containsExactly("LEV-001", "LEV-003", "LEV-004");
    }

    @Test
    void withoutRulesOrFactsNothingIsSaid() throws RuleFilesException {
        assertThat(engine().fire(List.of(OVER))).isEqualTo(new Firing(List.of()));
        assertThat(engine(SampleRule.valid()).fire(List.of())).isEqualTo(new Firing(List.of()));
    }

    @Test
    void factsOfNoRuleAreLeftAlone() throws RuleFilesException {
        assertThat(engine(SampleRule.valid()).fire(List.of("a word", 3))).isEqualTo(new Firing(List.of()));
    }

    @Test
    void manyThreadsMayFireAtOnce() throws Exception {
        RuleEngine engine = engine(SampleRule.valid(), SampleRule.of("LEV-002", "fragile > maxLeverage"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Firing>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                SampleStep step = SampleStep.of(i % 4 == 0 ? "broken" : "m" + i, 20 + i % 2, 20);
                calls.add(() -> engine.fire(List.of(step)));
            }
            List<Firing> firings = new ArrayList<>();
            for (Future<Firing> firing : threads.invokeAll(calls)) {
                firings.add(firing.get());
            }
            for (int i = 0; i < 40; i++) {
                assertThat(firings.get(i).spoken()).hasSize(i % 2);
                assertThat(firings.get(i).couldNotRun()).hasSize(i % 4 == 0 ? 1 : 0);
            }
        } finally {
            threads.shutdown();
        }
    }
}
