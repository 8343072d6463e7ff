package org.bylaw.specs.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bylaw.specs.mutation.Trial.Fate;
import org.junit.jupiter.api.Test;

class MutationReportTest {

    private static final Mutant SEVERITY = mutant("LEV-001", Operator.SEVERITY, "BLOCKER becomes WARNING");
    private static final Mutant NEVER = mutant("LEV-001", Operator.NEVER, "never speaks");
    private static final Mutant ALWAYS = mutant("LEV-002", Operator.ALWAYS, "speaks of every fact");

    @Test
    void aSurvivorWithoutAReasonIsUnexplained() {
        MutationReport report =
                new MutationReport(List.of(noticed(SEVERITY), survived(NEVER), survived(ALWAYS)), Explanations.of("""
                        # why
                        LEV-002 | always | speaks of every fact
                          It cannot be
                          otherwise.
                        """));

        assertThat(report.clear()).isFalse();
        assertThat(report.unexplained()).containsExactly(survived(NEVER));
        assertThat(report.idle()).isEmpty();
        assertThat(report.summary())
                .isEqualTo(
                        "3 mutants of 2 rules: 1 noticed, 1 explained, 1 survived, 0 refused before any scenario ran");
        assertThat(report.totals())
                .contains("never                   1 mutants,    0 noticed,   1 survived or explained,   0 refused");
        assertThat(report.markdown())
                .contains(
                        "- `LEV-001 | never | never speaks`: one in which the rule speaks\n",
                        "- `LEV-002 | always | speaks of every fact`: It cannot be otherwise.\n",
                        "- `LEV-001 | severity | BLOCKER becomes WARNING`: A scenario\n",
                        "| never | The rule never speaks. | 1 | 0 | 1 | 0 |\n");
    }

    @Test
    void anExplanationOfWhatIsNoSurvivorIsIdle() {
        MutationReport report = new MutationReport(
                List.of(noticed(SEVERITY)),
                new Explanations(
                        Map.of(SEVERITY.key(), "It was once equivalent.", ALWAYS.key(), "Of a rule not broken.")));

        assertThat(report.clear()).isFalse();
        assertThat(report.idle()).containsExactly(SEVERITY.key());
    }

    @Test
    void whatWasRefusedIsNeitherNoticedNorASurvivor() {
        MutationReport report = new MutationReport(
                List.of(new Trial(NEVER, Fate.REFUSED, "does not compile")), new Explanations(Map.of()));

        assertThat(report.clear()).isTrue();
        assertThat(report.summary())
                .isEqualTo(
                        "1 mutants of 1 rules: 0 noticed, 0 explained, 0 survived, 1 refused before any scenario ran");
        assertThat(report.markdown()).contains("- `LEV-001 | never | never speaks`: does not compile\n");
    }

    @Test
    void anExplanationHasOneMutantAndOneReason() {
        assertThatThrownBy(() -> Explanations.of("  a reason")).hasMessage("a reason without a mutant: a reason");
        assertThatThrownBy(() -> Explanations.of("LEV-001 | never | never speaks\n"))
                .hasMessage("no reason is given: LEV-001 | never | never speaks");
        assertThatThrownBy(() -> Explanations.of("A\n  b\nA\n  c\n")).hasMessage("explained twice: A");
    }

    private static Mutant mutant(String rule, Operator operator, String words) {
        return new Mutant(rule, operator, new Change(List.of(), true, words, "one in which the rule speaks"), "");
    }

    private static Trial noticed(Mutant mutant) {
        return new Trial(mutant, Fate.NOTICED, "A scenario");
    }

    private static Trial survived(Mutant mutant) {
        return new Trial(mutant, Fate.SURVIVED, "");
    }
}
