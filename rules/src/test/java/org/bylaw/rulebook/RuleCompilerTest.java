package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.bylaw.check.SampleLimits;
import org.bylaw.check.SampleMarket;
import org.bylaw.check.SampleStep;
import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

    private static final SampleRule WRONG_TYPES = SampleRule.of("LEV-002", "maxLeverage");
    private static final SampleRule WRONG_REPORT =
            SampleRule.of("LEV-003", "index > 0").with("$step.at(\"maxLeverage\")", "$step.name()");

    private static List<String> names(RuleSet rules, SampleStep... steps) {
        return RuleEngine.of(rules).fire(List.of(steps)).spoken().stream()
                .map(spoken -> spoken.rule().id() + " " + spoken.place().market())
                .toList();
    }

    @Test
    void whatDoesNotCompileIsAttributedToItsFile() {
        RuleFilesException refused = catchThrowableOfType(
                RuleFilesException.class, () -> SampleRule.compiled(SampleRule.valid(), WRONG_TYPES, WRONG_REPORT));
        assertThat(refused.problems())
                .containsExactly(
                        new RuleProblem(
                                "LEV-002-sample.drl",
                                14,
                                "LEV-002",
                                "does not compile: Type mismatch: cannot convert from Rational to boolean"),
                        new RuleProblem(
                                "LEV-003-sample.drl",
                                16,
                                "LEV-003",
                                "does not compile: The method report(RuleContext, Place, Object, Object) in the type Findings"
                                        + " is not applicable for the arguments (RuleContext, String, Rational, null)"));
    }

    @Test
    void anExceptionOfTheCompilerIsAttributedToItsFileToo() {
        RuleFilesException refused = catchThrowableOfType(
                RuleFilesException.class,
                () -> SampleRule.compiled(SampleRule.valid(), SampleRule.of("LEV-002", "index == 0,\n    x > 0")));
        assertThat(refused.problems())
                .containsExactly(new RuleProblem(
                        "LEV-002-sample.drl",
                        14,
                        "LEV-002",
                        "does not compile: the compiler of Drools fails with java.lang.IndexOutOfBoundsException"));
    }

    @Test
    void aRuleIsSilentWhereWhatItNeedsIsAbsent() throws RuleFilesException {
        RuleSet rules = SampleRule.compiled(
                SampleRule.valid().with("maxLeverage > limits", "maxLeverage != limits"),
                SampleRule.valid()
                        .with("\"LEV-001\"", "\"LEV-002\"")
                        .named("LEV-002-negated.drl")
                        .with("maxLeverage > limits.maxLeverage", "!(maxLeverage < limits.maxLeverage)"));
        SampleStep step = SampleStep.of("A", 3, 2);
        assertThat(names(rules, step)).containsExactly("LEV-001 sample/A", "LEV-002 sample/A");
        assertThat(names(rules, step.withLimits(null), step.withLimits(new SampleLimits(null, true))))
                .isEmpty();
    }

    @Test
    void everyPatternIsGuarded() throws RuleFilesException {
        RuleSet rules = SampleRule.compiled(
                SampleRule.valid()
                        .with(
                                "$step : SampleStep( maxLeverage > limits.maxLeverage )",
                                "$step : SampleStep( )\n  not SampleStep( this != $step, limits.maxLeverage != $step.limits.maxLeverage )"));
        SampleStep one = SampleStep.of("A", 3, 2);
        assertThat(names(rules, one, one.withLimits(null), one.withLimits(new SampleLimits(null, null))))
                .containsExactly("LEV-001 sample/A");
        assertThat(names(rules, one, one.withLimits(new SampleLimits(Rational.ONE, null))))
                .isEmpty();
    }

    @Test
    void twoKindsOfFactsAreJoined() throws RuleFilesException {
        RuleSet rules = SampleRule.compiled(SampleRule.of("LEV-001", "index == 0")
                .with(
                        "import org.bylaw.check.SampleStep\n",
                        "import org.bylaw.check.SampleStep\nimport org.bylaw.check.SampleMarket\n")
                .with("index == 0 )", "index == 0 )\n  $market : SampleMarket( name == $step.name )")
                .with("$step.at", "$market.at"));
        Firing firing = RuleEngine.of(rules)
                .fire(List.of(SampleStep.of("A", 3, 2), SampleStep.of("B", 3, 2), new SampleMarket("B", null)));
        assertThat(firing.spoken())
                .extracting(spoken -> spoken.place().market())
                .containsExactly("sample/B");
        assertThat(rules.cards().get(0).facts())
                .containsExactly("org.bylaw.check.SampleMarket", "org.bylaw.check.SampleStep");
    }
}
