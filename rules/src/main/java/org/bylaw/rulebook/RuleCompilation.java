package org.bylaw.rulebook;

import java.util.List;
import java.util.Set;

/** The one way from rule texts to compiled rules, for the shipped ones at build time and the operator's at run time. */
final class RuleCompilation {

    private RuleCompilation() {}

    /**
     * Holds {@code texts} to the laws and compiles them.
     *
     * @param taken ids that other rules have already
     * @param drools version of Drools
     * @param compiledFrom digest of all that the result depends on
     * @param loader where the fact classes are
     * @throws RuleFilesException with everything that is wrong with the texts
     */
    static CompiledRules compile(
            List<RuleText> texts, Set<String> taken, String drools, String compiledFrom, ClassLoader loader)
            throws RuleFilesException {
        List<LintedRule> rules = RuleLint.check(texts, taken, loader);
        RuleCompiler.Output output = new RuleCompiler(loader).compile(rules);
        List<RuleIndex.Entry> entries = rules.stream()
                .map(rule ->
                        new RuleIndex.Entry(rule.card(), rule.file().source().digest()))
                .toList();
        return new CompiledRules(new RuleIndex(drools, compiledFrom, output.models(), entries), output.classes());
    }
}
