package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Runs the rules of a set over facts. Safe for use by many threads at once. */
public final class RuleEngine implements FactEngine {

    private static final String FINDINGS = "findings";

    private final RuleSet rules;
    private final Map<String, RuleCard> cards;
    private final KieBase all;
    private final boolean joinsFacts;
    private final Map<String, KieBase> alone = new ConcurrentHashMap<>();

    private RuleEngine(RuleSet rules) {
        this.rules = rules;
        this.cards = rules.cards().stream().collect(Collectors.toMap(RuleCard::id, Function.identity()));
        this.all = KieBaseBuilder.createKieBaseFromModel(rules.models());
        this.joinsFacts = rules.models().stream()
                .flatMap(model -> model.getRules().stream())
                .anyMatch(rule -> !looksAtOneFact(rule));
    }

    /** An engine for all rules of {@code rules}. */
    public static RuleEngine of(RuleSet rules) {
        return new RuleEngine(rules);
    }

    /** The rules that it runs. */
    public RuleSet rules() {
        return rules;
    }

    /**
     * Runs every rule over {@code facts}, of one market or of many.
     *
     * <p>A rule that throws does not silence the others: then each rule runs by itself, and those that throw are named. In a
     * batch of many markets such a rule counts as failed for all of them; fire the markets one by one to tell them apart.
     */
    @Override
    public Firing fire(Collection<?> facts) {
        if (cards.isEmpty() || facts.isEmpty()) {
            return new Firing(List.of());
        }
        try {
            return new Firing(fire(all, facts));
        } catch (RuntimeException e) {
            return fireOneByOne(facts);
        }
    }

    @Override
    public boolean joinsFacts() {
        return joinsFacts;
    }

    private static boolean looksAtOneFact(Rule rule) {
        List<Condition> conditions = rule.getView().getSubConditions().stream()
                .filter(condition -> condition.getType() != Condition.Type.CONSEQUENCE)
                .toList();
        return conditions.size() == 1 && conditions.get(0).getType() == Condition.Type.PATTERN;
    }

    private Firing fireOneByOne(Collection<?> facts) {
        List<Spoken> spoken = new ArrayList<>();
        SortedMap<String, String> couldNotRun = new TreeMap<>();
        for (RuleCard card : rules.cards()) {
            try {
                spoken.addAll(fire(alone.computeIfAbsent(card.id(), this::baseOf), facts));
            } catch (RuntimeException e) {
                couldNotRun.put(card.id(), reason(e));
            }
        }
        return new Firing(spoken, couldNotRun);
    }

    private List<Spoken> fire(KieBase base, Collection<?> facts) {
        SpokenFindings findings = new SpokenFindings(cards);
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(FINDINGS, findings);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return findings.inOrder();
    }

    private KieBase baseOf(String id) {
        for (Model model : rules.models()) {
            for (Rule rule : model.getRules()) {
                if (rule.getName().equals(id)) {
                    return KieBaseBuilder.createKieBaseFromModel(List.of(new SingleRuleModel(model, rule)));
                }
            }
        }
        throw new IllegalStateException("no model of the rule " + id);
    }

    /** Drools wraps what a rule throws; the innermost cause is the rule's own. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
