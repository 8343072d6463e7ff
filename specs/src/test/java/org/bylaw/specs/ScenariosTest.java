package org.bylaw.specs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.junit.platform.engine.Constants;
import java.util.List;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.specs.rules.RulesHeard;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Runs the features of the documents and of the rules in one suite. Every shipped rule has to speak in a scenario of its own and to
 * hold in another. The features of the review app need a browser; {@code AppJourneysIT} runs them.
 */
@Suite
@IncludeEngines("cucumber")
@SelectPackages({"features.documents", "features.rules"})
@ConfigurationParameter(
        key = Constants.GLUE_PROPERTY_NAME,
        value = "org.bylaw.specs.documents,org.bylaw.specs.rules,org.bylaw.specs.words")
@ConfigurationParameter(
        key = Constants.PLUGIN_PROPERTY_NAME,
        value =
                "message:target/cucumber.ndjson,org.bylaw.specs.publication.LivingDocumentation:target/living-documentation")
class ScenariosTest {

    @AfterSuite
    static void everyRuleSpeaksAndHolds() {
        List<String> rules =
                RuleSet.shipped().cards().stream().map(RuleCard::id).toList();
        assertThat(RulesHeard.spoke()).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(RulesHeard.held()).containsExactlyInAnyOrderElementsOf(rules);
    }
}
