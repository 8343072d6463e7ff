package org.bylaw.specs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bylaw.file.SourceDocument;
import org.bylaw.file.SourceRegister;
import org.bylaw.file.Statement;
import org.junit.jupiter.api.Test;

/** Each fault is caught, on features that are made up and otherwise complete. */
class StatementCoverageTest {

    private static final SourceRegister REGISTER = SourceRegister.shipped();

    @Test
    void nothingIsWrongWhereEachStatementIsShownInItsDocument() {
        assertThat(StatementCoverage.faults(complete(), REGISTER)).isEmpty();
    }

    @Test
    void aStatementThatNoScenarioShows() {
        List<TaggedScenario> scenarios = complete();
        scenarios.removeIf(scenario -> List.of("DRIFT-05", "DPERP-10", "DPERP-16", "DPERP-25", "COIN-01")
                .contains(scenario.tags().get(0)));

        assertThat(StatementCoverage.faults(scenarios, REGISTER))
                .containsExactly(
                        "COIN-01 (rule) is shown by no scenario",
                        "DPERP-10 (contradiction) is shown by no scenario",
                        "DPERP-16 (heading) is shown by no scenario",
                        "DPERP-25 (advice) is shown by no scenario",
                        "DRIFT-05 (example) is shown by no scenario");
    }

    @Test
    void anOutlineWithoutRowsShowsNothing() {
        List<TaggedScenario> scenarios = complete();
        scenarios.removeIf(scenario -> scenario.tags().contains("DRIFT-05"));
        scenarios.addAll(TaggedScenario.of("documents/drift.feature", """
                Feature: Drift
                  @DRIFT-05
                  Scenario Outline: The lower of two
                    Given an account at <account>

                    Examples:
                      | account |
                """));

        assertThat(StatementCoverage.faults(scenarios, REGISTER))
                .containsExactly("DRIFT-05 (example) is shown by no scenario");
    }

    @Test
    void aTagThatIsNoStatement() {
        assertThat(with("documents/drift.feature", "@DRIFT-99 @drift-05 @DRIFT-005 @LEV-001 @slow"))
                .containsExactly(
                        "documents/drift.feature, \"Added\": @DRIFT-005 is no statement",
                        "documents/drift.feature, \"Added\": @DRIFT-99 is no statement",
                        "documents/drift.feature, \"Added\": @LEV-001 is no statement",
                        "documents/drift.feature, \"Added\": @drift-05 is no statement");
    }

    @Test
    void aRuleMayBeTaggedElsewhere() {
        assertThat(with("rules/leverage.feature", "@LEV-001")).isEmpty();
        assertThat(with("rules/leverage.feature", "@DRIFT-99"))
                .containsExactly("rules/leverage.feature, \"Added\": @DRIFT-99 is no statement");
    }

    @Test
    void aStatementOfAnotherDocument() {
        assertThat(with("documents/velocity.feature", "@DRIFT-05"))
                .containsExactly(
                        "documents/velocity.feature, \"Added\": @DRIFT-05 is a statement of documents/drift.feature");
    }

    @Test
    void aFeatureOfNoDocument() {
        assertThat(with("documents/drfit.feature", "@slow"))
                .containsExactly("documents/drfit.feature is named after no document");
    }

    @Test
    void contextAndWhatComesLaterAreNeverClaimed() {
        assertThat(with("documents/velocity.feature", "@VELO-02"))
                .containsExactly(
                        "documents/velocity.feature, \"Added\": @VELO-02 is of kind later, which no scenario can show");
        assertThat(with("documents/drift.feature", "@DRIFT-15"))
                .containsExactly(
                        "documents/drift.feature, \"Added\": @DRIFT-15 is of kind context, which no scenario can show");
    }

    @Test
    void tagsOfTheFeatureAndOfARuleBlockCount() {
        assertThat(TaggedScenario.of("documents/drift.feature", """
                @DRIFT-01
                Feature: Drift
                  @DRIFT-02
                  Rule: The lowest counts
                    @DRIFT-03
                    Scenario: One
                      Given a market
                """))
                .containsExactly(new TaggedScenario(
                        "documents/drift.feature", "One", List.of("DRIFT-01", "DRIFT-02", "DRIFT-03")));
    }

    private static List<String> with(String file, String tags) {
        List<TaggedScenario> scenarios = complete();
        scenarios.addAll(TaggedScenario.of(file, """
                Feature: Made up
                  %s
                  Scenario: Added
                    Given a market
                """.formatted(tags)));
        return StatementCoverage.faults(scenarios, REGISTER);
    }

    /** A feature per document, with a scenario for each statement that needs one. */
    private static List<TaggedScenario> complete() {
        List<TaggedScenario> scenarios = new ArrayList<>();
        for (SourceDocument document : REGISTER.documents()) {
            String feature = REGISTER.statements(document).stream()
                    .filter(statement -> statement.kind().shown())
                    .map(Statement::id)
                    .map("""
                              @%1$s
                              Scenario: Shows %1$s
                                Given a market
                            """::formatted)
                    .collect(Collectors.joining("", "Feature: " + document.venue() + "\n", ""));
            scenarios.addAll(TaggedScenario.of("documents/" + document.id() + ".feature", feature));
        }
        return scenarios;
    }
}
