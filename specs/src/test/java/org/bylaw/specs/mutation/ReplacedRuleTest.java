package org.bylaw.specs.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bylaw.rulebook.ReplacedRule;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleFilesException;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One rule is replaced, and what replaces it is what speaks. */
class ReplacedRuleTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("repository.root", ".."));
    private static final String CONDITION = "maxLeverage > limits.maxLeverage";
    private static final RuleCard SHIPPED = RuleSet.shipped().card("LEV-001").orElseThrow();

    private static String text = "";
    private static final Scenarios SCENARIOS = Scenarios.of(REPOSITORY.resolve("specs/features/rules"));

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(REPOSITORY
                .resolve("rules/src/main/resources/org/bylaw/rules")
                .resolve(SHIPPED.concern())
                .resolve(SHIPPED.file()));
    }

    @Test
    void aRuleAsItIsPassesItsScenariosAndABrokenOneFailsTheFirstThatTouchesIt() throws RuleFilesException {
        assertThat(SCENARIOS.firstFailed(SCENARIOS.of("LEV-001"), ReplacedRule.lawful(SHIPPED, text)))
                .isEmpty();
        assertThat(SCENARIOS.firstFailed(
                        SCENARIOS.of("LEV-001"),
                        ReplacedRule.lawful(SHIPPED, text.replace(CONDITION, "maxLeverage >= limits.maxLeverage"))))
                .contains("Exactly the category's limit is allowed");
        assertThat(SCENARIOS.firstFailed(
                        SCENARIOS.of("LEV-002"), ReplacedRule.lawful(SHIPPED, text.replace(CONDITION, "0 == 1"))))
                .isEmpty();
    }

    @Test
    void theCardIsReplacedToo() throws RuleFilesException {
        RuleBook book = ReplacedRule.lawful(SHIPPED, text.replace("@severity(BLOCKER)", "@severity(NOTE)"));

        assertThat(book.cards())
                .filteredOn(card -> !RuleSet.shipped().cards().contains(card))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.id()).isEqualTo("LEV-001");
                    assertThat(card.severity().word()).isEqualTo("note");
                });
    }

    @Test
    void whatBreaksALawIsRefusedUnlessItMay() throws RuleFilesException {
        String lawless = text.replace(
                        "import org.bylaw.check", "import org.bylaw.specs.mutation.Broken\nimport org.bylaw.check")
                .replace(CONDITION, "maxLeverage > Broken.lowered(limits.maxLeverage)");

        assertThatThrownBy(() -> ReplacedRule.lawful(SHIPPED, lawless))
                .isInstanceOf(RuleFilesException.class)
                .hasMessageContaining("may not import org.bylaw.specs.mutation.Broken");
        assertThat(SCENARIOS.firstFailed(SCENARIOS.of("LEV-001"), ReplacedRule.lawless(SHIPPED, lawless)))
                .contains("Exactly the category's limit is allowed");
    }

    @Test
    void whatDoesNotCompileIsRefused() {
        assertThatThrownBy(() -> ReplacedRule.lawless(SHIPPED, text.replace(CONDITION, "maxLeverage > noSuchThing")))
                .isInstanceOf(RuleFilesException.class)
                .hasMessageContaining("does not compile");
        assertThatThrownBy(() -> ReplacedRule.lawless(SHIPPED, text.replace("when", "whom")))
                .isInstanceOf(RuleFilesException.class)
                .hasMessageContaining("syntax");
    }

    @Test
    void aScenarioNamesARuleByItsTagOrInAStep() {
        assertThat(SCENARIOS.of("LEV-001"))
                .isNotEmpty()
                .allSatisfy(pickle -> assertThat(pickle.getTags()).contains("@LEV-001"));
        assertThat(SCENARIOS.naming("LEV-001"))
                .containsAll(SCENARIOS.of("LEV-001"))
                .anySatisfy(pickle -> assertThat(pickle.getName())
                        .isEqualTo("A flat market, judged by a policy that decides nothing"));
    }
}
