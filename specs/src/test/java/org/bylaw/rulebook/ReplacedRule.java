package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shipped rule book with another text in the place of one rule's. Only that rule is compiled; the others run as shipped. */
public final class ReplacedRule {

    private static final ClassLoader LOADER = ReplacedRule.class.getClassLoader();
    private static final String DROOLS = "replaced";
    private static final RuleEngine SHIPPED = RuleEngine.of(RuleSet.shipped());

    private ReplacedRule() {}

    /**
     * The rule book in which {@code text} takes the place of the shipped rule of that id.
     *
     * @param shipped the rule that is replaced; it gives the text its folder and file name
     * @param text what the rule file says instead
     * @throws RuleFilesException if the text breaks a law of rule files, or Drools refuses it
     */
    public static RuleBook lawful(RuleCard shipped, String text) throws RuleFilesException {
        return book(RuleLint.check(List.of(source(shipped, text)), Set.of(), LOADER));
    }

    /**
     * As {@link #lawful}, for a text that may break the laws: it may hold what no rule may, like a call of a class.
     *
     * @throws RuleFilesException if it cannot be parsed, or Drools refuses it
     */
    public static RuleBook lawless(RuleCard shipped, String text) throws RuleFilesException {
        List<RuleProblem> unreadable = new ArrayList<>();
        RuleFile file = RuleFile.parse(source(shipped, text), unreadable);
        if (file == null) {
            throw new RuleFilesException(unreadable);
        }
        Complaints unheard = new Complaints(file, new ArrayList<>());
        List<RulePattern> patterns = PatternLaw.patterns(file, PatternLaw.imports(file, LOADER, unheard), unheard);
        RuleCard card = AnnotationLaw.card(file, shipped.facts(), unheard);
        return book(List.of(new LintedRule(file, card, NeedGuards.write(file, patterns, card.needs()))));
    }

    // In the package of an operator's rule: in that of a shipped one, the shipped rule's classes would be found first.
    private static RuleText source(RuleCard shipped, String text) {
        String moved = text.replaceFirst(
                "package " + RuleOrigin.SHIPPED.packageOf(shipped.concern()),
                "package " + RuleOrigin.HOUSE.packageOf(shipped.concern()));
        return new RuleText(RuleOrigin.HOUSE, shipped.file(), shipped.concern(), shipped.file(), moved);
    }

    private static RuleBook book(List<LintedRule> replacement) throws RuleFilesException {
        RuleCompiler.Output output = new RuleCompiler(LOADER).compile(replacement);
        RuleCard card = replacement.get(0).card();
        RuleIndex own = new RuleIndex(DROOLS, "", output.models(), List.of(new RuleIndex.Entry(card, "")));
        RuleEngine engine = RuleEngine.of(RuleSet.of(new CompiledRules(own, output.classes()), LOADER));
        List<RuleIndex.Entry> entries = RuleSet.shipped().cards().stream()
                .map(other -> new RuleIndex.Entry(other.id().equals(card.id()) ? card : other, ""))
                .toList();
        RuleSet all = RuleSet.of(new RuleIndex(DROOLS, "", List.of(), entries), LOADER);
        return new RuleBook(all, new Substitution(card.id(), engine));
    }

    /** The shipped rules, of which one is silent, and another engine that speaks in its place. */
    private record Substitution(String id, RuleEngine replacement) implements FactEngine {

        @Override
        public Firing fire(Collection<?> facts) {
            Firing shipped = SHIPPED.fire(facts);
            Firing replaced = replacement.fire(facts);
            List<Spoken> spoken = new ArrayList<>(shipped.spoken());
            spoken.removeIf(each -> each.rule().id().equals(id));
            spoken.addAll(replaced.spoken());
            spoken.sort(Comparator.comparing(each -> each.rule().id()));
            Map<String, String> failed = new HashMap<>(shipped.couldNotRun());
            failed.remove(id);
            failed.putAll(replaced.couldNotRun());
            SortedMap<String, String> couldNotRun = new TreeMap<>(failed);
            return new Firing(spoken, couldNotRun);
        }

        @Override
        public boolean joinsFacts() {
            return SHIPPED.joinsFacts() || replacement.joinsFacts();
        }
    }
}
