package org.bylaw.specs.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private static final String RULE = """
            package org.bylaw.rules.leverage

            import org.bylaw.check.StepCheck

            global org.bylaw.rulebook.Findings findings

            rule "LEV-999"
              @title("A rule to be broken")
              @severity(BLOCKER)
              @needs("limits.maxLeverage tiers")
              @yieldsTo("MGN-001 MGN-002")
              @says("{observed:times} is offered {where}; the category allows {limit:plain}")
              @why("It shows what each operator does.")
              @source("house/example")
              @remedy("None.")
            when
              $step : StepCheck( maxLeverage > limits.maxLeverage )
            then
              findings.report(kcontext, $step.atLeverage(), $step.maxLeverage(), $step.limits().maxLeverage());
            end
            """;

    private static final int RULE_STARTS =
            (int) RULE.lines().takeWhile(line -> !line.startsWith("rule")).count();

    @Test
    void aComparisonIsReversed() {
        assertThat(lines(RULE, Operator.COMPARISON_REVERSED))
                .containsExactly(Map.of(
                        "  $step : StepCheck( maxLeverage > limits.maxLeverage )",
                        "  $step : StepCheck( maxLeverage < limits.maxLeverage )"));
        assertThat(patterns("last, cap == null || cap <= distances.maxCredibleTierCap", Operator.COMPARISON_REVERSED))
                .containsExactly("last, cap == null || cap >= distances.maxCredibleTierCap");
        assertThat(patterns("maintenanceJump != null", Operator.COMPARISON_REVERSED))
                .containsExactly("maintenanceJump == null");
    }

    @Test
    void aStrictComparisonAdmitsEqualityAndTheOtherWayRound() {
        assertThat(patterns("maxLeverage > limits.maxLeverage", Operator.STRICTNESS))
                .containsExactly("maxLeverage >= limits.maxLeverage");
        assertThat(patterns("cliff != null, cliff <= distances.maxLeverageCliff", Operator.STRICTNESS))
                .containsExactly("cliff != null, cliff < distances.maxLeverageCliff");
        assertThat(patterns("maintenanceJump != null", Operator.STRICTNESS)).isEmpty();
    }

    @Test
    void aLimitIsMovedUpAndDown() {
        assertThat(lines(RULE, Operator.LIMIT_RAISED))
                .containsExactly(Map.of(
                        "  $step : StepCheck( maxLeverage > limits.maxLeverage )",
                        "  $step : StepCheck( maxLeverage > Broken.raised(limits.maxLeverage) )"));
        assertThat(Operator.LIMIT_RAISED.mutants(RuleAnatomy.of(RULE)))
                .singleElement()
                .satisfies(mutant -> assertThat(mutant.text().lines())
                        .contains("import org.bylaw.specs.mutation.Broken", "import org.bylaw.check.StepCheck"));
        assertThat(patterns("maxLeverage > limits.maxLeverage", Operator.LIMIT_LOWERED))
                .containsExactly("maxLeverage > Broken.lowered(limits.maxLeverage)");
        assertThat(patterns("maintenanceJump != null, last == highLeverage", Operator.LIMIT_RAISED))
                .isEmpty();
    }

    @Test
    void aConditionIsTurnedIntoItsOpposite() {
        assertThat(patterns("last, !changesNothing, maxLeverage > leastLeverage", Operator.CONDITION_NEGATED))
                .containsExactly(
                        "!last, !changesNothing, maxLeverage > leastLeverage",
                        "last, changesNothing, maxLeverage > leastLeverage");
        assertThat(patterns("( last || changesNothing )", Operator.CONDITION_NEGATED))
                .containsExactly("( !last || changesNothing )", "( last || !changesNothing )");
    }

    @Test
    void oneOfSeveralConditionsIsLeftOutButNoGuard() {
        assertThat(patterns("cliff != null, last, cliff > distances.maxLeverageCliff", Operator.CONDITION_DROPPED))
                .containsExactly("cliff != null, cliff > distances.maxLeverageCliff", "cliff != null, last");
        assertThat(patterns("maxLeverage > leastLeverage", Operator.CONDITION_DROPPED))
                .isEmpty();
    }

    @Test
    void oneOfSeveralAlternativesIsLeftOut() {
        assertThat(patterns("( cap == null || cap > distances.maxCredibleTierCap )", Operator.ALTERNATIVE_DROPPED))
                .containsExactly("( cap != null && cap > distances.maxCredibleTierCap )", "( cap == null )");
        assertThat(patterns("last || changesNothing", Operator.ALTERNATIVE_DROPPED))
                .containsExactly("changesNothing", "last");
    }

    @Test
    void aRuleSpeaksAlwaysOrNever() {
        assertThat(patterns("cliff != null, cliff > distances.maxLeverageCliff", Operator.ALWAYS))
                .containsExactly("cliff != null");
        assertThat(patterns("maintenanceJump != null", Operator.ALWAYS)).containsExactly("");
        assertThat(patterns("", Operator.ALWAYS)).isEmpty();
        assertThat(patterns("cliff != null, cliff > distances.maxLeverageCliff", Operator.NEVER))
                .containsExactly("cliff != null, cliff > distances.maxLeverageCliff, 0 == 1");
        assertThat(patterns("", Operator.NEVER)).containsExactly("0 == 1");
    }

    @Test
    void whatIsReadOnInTheReportIsGuarded() {
        String rule = RULE.replace("maxLeverage > limits.maxLeverage", "last, previous != null")
                .replace("$step.limits().maxLeverage()", "$step.previous().maxLeverage()");

        assertThat(inPattern(rule, Operator.ALWAYS)).containsExactly("previous != null");
        assertThat(inPattern(rule, Operator.COMPARISON_REVERSED)).isEmpty();
    }

    @Test
    void annotationsAreBroken() {
        assertThat(lines(RULE, Operator.SEVERITY))
                .containsExactly(Map.of("  @severity(BLOCKER)", "  @severity(WARNING)"));
        assertThat(lines(RULE.replace("BLOCKER", "NOTE"), Operator.SEVERITY))
                .containsExactly(Map.of("  @severity(NOTE)", "  @severity(WARNING)"));
        assertThat(lines(RULE, Operator.NEED_DROPPED))
                .containsExactly(Map.of("  @needs(\"limits.maxLeverage tiers\")", "  @needs(\"limits.maxLeverage\")"));
        assertThat(lines(RULE, Operator.YIELD_DROPPED))
                .containsExactly(
                        Map.of("  @yieldsTo(\"MGN-001 MGN-002\")", "  @yieldsTo(\"MGN-002\")"),
                        Map.of("  @yieldsTo(\"MGN-001 MGN-002\")", "  @yieldsTo(\"MGN-001\")"));
    }

    @Test
    void messagesAreBroken() {
        String says = "  @says(\"{observed:times} is offered {where}; the category allows {limit:plain}\")";
        assertThat(lines(RULE, Operator.MESSAGE_WORDS))
                .containsExactly(Map.of(
                        says,
                        "  @says(\"{observed:times} is offered {where}; the category allows {limit:plain} indeed\")"));
        assertThat(lines(RULE, Operator.MESSAGE_FIGURES))
                .containsExactly(Map.of(
                        says, "  @says(\"{limit:times} is offered {where}; the category allows {observed:plain}\")"));
        assertThat(lines(RULE, Operator.MESSAGE_PLACE))
                .containsExactly(
                        Map.of(says, "  @says(\"{observed:times} is offered; the category allows {limit:plain}\")"));
    }

    @Test
    void reportsAreBroken() {
        String report =
                "  findings.report(kcontext, $step.atLeverage(), $step.maxLeverage(), $step.limits().maxLeverage());";
        assertThat(lines(RULE, Operator.OTHER_PLACE))
                .containsExactly(
                        Map.of(
                                report,
                                "  findings.report(kcontext, $step.atInitial(), $step.maxLeverage(), $step.limits().maxLeverage());"));
        assertThat(lines(RULE, Operator.VALUES_SWAPPED))
                .containsExactly(
                        Map.of(
                                report,
                                "  findings.report(kcontext, $step.atLeverage(), $step.limits().maxLeverage(), $step.maxLeverage());"));
        assertThat(Operator.ELSEWHERE.mutants(RuleAnatomy.of(RULE)))
                .singleElement()
                .satisfies(mutant -> assertThat(mutant.text())
                        .contains("report(kcontext, Broken.elsewhere($step.atLeverage()), $step.maxLeverage()"));
    }

    @Test
    void everyMutantHasAKeyOfItsOwn() {
        List<String> keys = Mutant.of(RULE).stream().map(Mutant::key).toList();

        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(
                        "LEV-999 | limit raised | maxLeverage > limits.maxLeverage",
                        "LEV-999 | severity | BLOCKER becomes WARNING");
    }

    private static List<String> patterns(String conditions, Operator operator) {
        return inPattern(RULE.replace(" maxLeverage > limits.maxLeverage ", " " + conditions + " "), operator);
    }

    /** What stands between the parentheses of the pattern of each mutant. */
    private static List<String> inPattern(String rule, Operator operator) {
        return operator.mutants(RuleAnatomy.of(rule)).stream()
                .map(mutant -> RuleAnatomy.of(mutant.text())
                        .pattern()
                        .in(mutant.text())
                        .strip())
                .toList();
    }

    /** For each mutant the lines of the rule that it changes, with what they become. */
    private static List<Map<String, String>> lines(String rule, Operator operator) {
        List<String> before = rule.lines().toList();
        return operator.mutants(RuleAnatomy.of(rule)).stream()
                .map(mutant -> {
                    List<String> after = mutant.text().lines().toList();
                    int inserted = after.size() - before.size();
                    Map<String, String> changed = new TreeMap<>();
                    for (int line = RULE_STARTS; line < before.size(); line++) {
                        if (!after.get(line + inserted).equals(before.get(line))) {
                            changed.put(before.get(line), after.get(line + inserted));
                        }
                    }
                    return changed;
                })
                .toList();
    }
}
