package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bylaw.check.SampleLimits;
import org.bylaw.check.SampleStep;
import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;

/** What Drools itself makes of exact numbers and of {@code null}, before any lint or guard of ours. */
class NullAndEqualityInPatternsTest {

    private static final List<SampleStep> STEPS = List.of(
            step("below").withLimits(new SampleLimits(Rational.of(3), null)),
            step("equal").withLimits(new SampleLimits(Rational.of(4, 2), null)),
            step("above").withLimits(new SampleLimits(Rational.of(3, 2), null)),
            step("no-limit").withLimits(new SampleLimits(null, null)),
            step("no-limits").withLimits(null));

    private static final String THROWS = "throws";

    private static SampleStep step(String name) {
        return SampleStep.of(name, 2, 2);
    }

    @Test
    void exactNumbersAreComparedByTheirOrder() throws RuleFilesException {
        assertThat(matching(
                        "maxLeverage > limits.maxLeverage",
                        "maxLeverage >= limits.maxLeverage",
                        "maxLeverage < limits.maxLeverage",
                        "maxLeverage <= limits.maxLeverage",
                        "maxLeverage == limits.maxLeverage",
                        "maxLeverage != limits.maxLeverage"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "maxLeverage > limits.maxLeverage", List.of("above", THROWS),
                        "maxLeverage >= limits.maxLeverage", List.of("equal", "above", THROWS),
                        "maxLeverage < limits.maxLeverage", List.of("below", THROWS),
                        "maxLeverage <= limits.maxLeverage", List.of("below", "equal", THROWS),
                        "maxLeverage == limits.maxLeverage", List.of("equal", THROWS),
                        "maxLeverage != limits.maxLeverage", List.of("below", "above", "no-limit", THROWS)));
    }

    @Test
    void negationTurnsAnAbsentValueIntoAMatch() throws RuleFilesException {
        assertThat(matching("limits != null, !(maxLeverage > limits.maxLeverage)"))
                .isEqualTo(Map.of(
                        "limits != null, !(maxLeverage > limits.maxLeverage)", List.of("below", "equal", "no-limit")));
    }

    @Test
    void constraintsBeforeProtectThoseAfter() throws RuleFilesException {
        assertThat(matching(
                        "limits() != null, limits().maxLeverage() != null, maxLeverage != limits.maxLeverage",
                        "limits() != null, limits().maxLeverage() != null, !(maxLeverage > limits.maxLeverage)",
                        "limits.maxLeverage != null"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "limits() != null, limits().maxLeverage() != null, maxLeverage != limits.maxLeverage",
                        List.of("below", "above"),
                        "limits() != null, limits().maxLeverage() != null, !(maxLeverage > limits.maxLeverage)",
                        List.of("below", "equal"),
                        "limits.maxLeverage != null",
                        List.of("below", "equal", "above", THROWS)));
    }

    /** The names of the steps that match, by constraints; {@link #THROWS} where a step makes the rule throw. */
    private static Map<String, List<String>> matching(String... constraints) throws RuleFilesException {
        List<LintedRule> unguarded = IntStream.range(0, constraints.length)
                .mapToObj(i -> unguarded(SampleRule.of("OPS-00" + i, constraints[i])))
                .toList();
        ClassLoader loader = NullAndEqualityInPatternsTest.class.getClassLoader();
        RuleCompiler.Output output = new RuleCompiler(loader).compile(unguarded);
        RuleEngine engine = RuleEngine.of(RuleSet.of(
                new CompiledRules(
                        new RuleIndex(
                                "10.2.0",
                                "",
                                output.models(),
                                unguarded.stream()
                                        .map(rule -> new RuleIndex.Entry(rule.card(), ""))
                                        .toList()),
                        output.classes()),
                loader));
        Map<String, List<String>> names = new TreeMap<>();
        for (SampleStep step : STEPS) {
            Firing firing = engine.fire(List.of(step));
            for (int i = 0; i < constraints.length; i++) {
                String id = "OPS-00" + i;
                List<String> matched = names.computeIfAbsent(constraints[i], key -> new ArrayList<>());
                if (firing.couldNotRun().containsKey(id)) {
                    matched.add(THROWS);
                } else if (firing.spoken().stream()
                        .anyMatch(spoken -> spoken.rule().id().equals(id))) {
                    matched.add(step.name());
                }
            }
        }
        return names;
    }

    private static LintedRule unguarded(SampleRule rule) {
        RuleFile file = Objects.requireNonNull(RuleFile.parse(rule.asText(), new ArrayList<>()));
        RuleCard card =
                AnnotationLaw.card(file, List.of(SampleStep.class.getName()), new Complaints(file, new ArrayList<>()));
        return new LintedRule(file, card, rule.text());
    }
}
