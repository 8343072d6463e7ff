package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A rule file that keeps all laws, to be changed by one thing at a time. */
record SampleRule(String folder, String name, String text) {

    private static final String TEXT = """
            package house.rules.leverage
            import org.bylaw.check.SampleStep
            global org.bylaw.rulebook.Findings findings

            rule "LEV-001"
              @title("No position size is offered more leverage than the category allows")
              @severity(BLOCKER)
              @needs("limits.maxLeverage")
              @says("{observed:times} is offered {where}; the category allows {limit:times}")
              @why("A thin book cannot absorb the liquidations that high leverage brings.")
              @source("DPERP-05 drift:validate_margin#3 house/thin-books")
              @remedy("Lower the leverage.")
            when
              $step : SampleStep( maxLeverage > limits.maxLeverage )
            then
              findings.report(kcontext, $step.at("maxLeverage"), $step.maxLeverage(), $step.limits().maxLeverage());
            end
            """;

    /** LEV-001. */
    static SampleRule valid() {
        return new SampleRule("leverage", "LEV-001-max-leverage.drl", TEXT);
    }

    /** A rule without needs that reports {@code $step.maxLeverage()} where {@code constraints} hold. */
    static SampleRule of(String id, String constraints) {
        return valid().with("LEV-001", id)
                .named(id + "-sample.drl")
                .with("@needs(\"limits.maxLeverage\")", "@needs(\"\")")
                .with("maxLeverage > limits.maxLeverage", constraints)
                .with("$step.limits().maxLeverage()", "null");
    }

    /** With another text in one place. */
    SampleRule with(String part, String other) {
        assertThat(text).contains(part);
        return new SampleRule(folder, name, text.replace(part, other));
    }

    /** With another file name. */
    SampleRule named(String otherName) {
        return new SampleRule(folder, otherName, text);
    }

    /** In another folder of the rule folder, without a change of the text. */
    SampleRule in(String otherFolder) {
        return new SampleRule(otherFolder, name, text);
    }

    RuleText asText() {
        return new RuleText(RuleOrigin.HOUSE, name, folder, name, text);
    }

    static List<RuleText> texts(SampleRule... rules) {
        List<RuleText> texts = new ArrayList<>();
        for (SampleRule rule : rules) {
            texts.add(rule.asText());
        }
        return texts;
    }

    /** The rules, linted and compiled. */
    static RuleSet compiled(SampleRule... rules) throws RuleFilesException {
        ClassLoader loader = SampleRule.class.getClassLoader();
        return RuleSet.of(RuleCompilation.compile(texts(rules), Set.of(), "10.2.0", "", loader), loader);
    }
}
