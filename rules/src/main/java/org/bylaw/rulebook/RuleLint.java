package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds rule files to the laws: {@link FileLaw}, {@link AnnotationLaw}, {@link PatternLaw}, {@link ConsequenceLaw}, {@link NeedsLaw}. */
final class RuleLint {

    private final Set<String> taken;
    private final ClassLoader loader;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleLint(Set<String> taken, ClassLoader loader) {
        this.taken = taken;
        this.loader = loader;
    }

    /**
     * The rules of {@code texts}, by id.
     *
     * @param taken ids that other rules have already
     * @param loader where the fact classes are
     * @throws RuleFilesException with everything that is wrong with any of them
     */
    static List<LintedRule> check(List<RuleText> texts, Set<String> taken, ClassLoader loader)
            throws RuleFilesException {
        RuleLint lint = new RuleLint(taken, loader);
        List<LintedRule> rules = lint.check(texts);
        if (!lint.problems.isEmpty()) {
            throw new RuleFilesException(lint.problems.stream().distinct().toList());
        }
        return rules;
    }

    private List<LintedRule> check(List<RuleText> texts) {
        List<LintedRule> rules = new ArrayList<>();
        Map<String, RuleText> byId = new HashMap<>();
        for (RuleText text : texts) {
            RuleFile file = RuleFile.parse(text, problems);
            if (file == null) {
                continue;
            }
            LintedRule rule = check(file);
            if (rule != null) {
                rules.add(rule);
            }
            unique(file, byId);
        }
        rules.sort(Comparator.comparing(rule -> rule.card().id()));
        return rules;
    }

    private void unique(RuleFile file, Map<String, RuleText> byId) {
        Complaints complaints = new Complaints(file, problems);
        RuleText other = byId.putIfAbsent(file.id(), file.source());
        if (other != null) {
            complaints.add(file.rule().getLine(), "the id is taken by " + other.file());
        } else if (taken.contains(file.id())) {
            complaints.add(file.rule().getLine(), "the id is taken by a rule that comes with Bylaw");
        }
    }

    private @Nullable LintedRule check(RuleFile file) {
        int before = problems.size();
        Complaints complaints = new Complaints(file, problems);
        FileLaw.check(file, complaints);
        Map<String, Class<?>> imports = PatternLaw.imports(file, loader, complaints);
        List<RulePattern> patterns = PatternLaw.patterns(file, imports, complaints);
        RuleCard card = AnnotationLaw.card(
                file,
                patterns.stream()
                        .map(pattern -> pattern.fact().getName())
                        .distinct()
                        .sorted()
                        .toList(),
                complaints);
        ExpressionReader reader = new ExpressionReader(imports, card.needs());
        PatternLaw.check(patterns, reader, complaints);
        ConsequenceLaw.check(file, reader, namesSize(card), complaints);
        NeedsLaw.check(card.needs(), patterns, complaints);
        return problems.size() == before
                ? new LintedRule(file, card, NeedGuards.write(file, patterns, card.needs()))
                : null;
    }

    private static boolean namesSize(RuleCard card) {
        try {
            return MessageTemplate.of(card.says()).namesSize();
        } catch (IllegalArgumentException e) {
            // The law of annotations has complained of it.
            return false;
        }
    }
}
