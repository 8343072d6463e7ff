package org.bylaw.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bylaw.change.Aspect;
import org.bylaw.change.LooseningWindow;
import org.bylaw.change.PastConfiguration;
import org.bylaw.check.ChangeCheck;
import org.bylaw.check.PastOfChange;
import org.bylaw.margin.Direction;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;

/** The making of the report of one change: what is new or worse counts, and what could not be judged never counts as passed. */
final class ChangeVerdict {

    private static final String PAST = "change.past";
    private static final String STEP = "change.law.step";

    private final List<RuleCard> cards;
    private final Needs needs;
    private final FactEngine engine;
    private final ChangeJudge.Landed change;

    ChangeVerdict(List<RuleCard> cards, Needs needs, FactEngine engine, ChangeJudge.Landed change) {
        this.cards = cards;
        this.needs = needs;
        this.engine = engine;
        this.change = change;
    }

    /**
     * Puts together what was judged.
     *
     * @param current the market as it is; {@code null} for a new one
     * @param end the market as it lands; {@code null} for one that is taken off
     * @param states the states on the way
     */
    MarketReport report(@Nullable MarketReport current, @Nullable MarketReport end, List<MarketReport> states) {
        MarketReport shown = Objects.requireNonNull(end == null ? current : end);
        // What cannot be measured excuses nothing.
        List<Finding> before = current == null || change.check() == null ? List.of() : current.findings();
        Ratchet ratchet = Ratchet.of(before, end == null ? List.of() : end.findings(), this::gravers);
        List<Finding> findings = new ArrayList<>(ratchet.fresh());
        Set<RuleNote> couldNotRun = new LinkedHashSet<>(end == null ? List.of() : end.couldNotRun());
        for (int index = 0; index < states.size(); index++) {
            String prefix = "after step " + (index + 1) + " of " + (states.size() + 1) + " of the landing: ";
            for (Finding finding : Ratchet.of(before, states.get(index).findings(), this::gravers)
                    .fresh()) {
                if (findings.stream().noneMatch(finding::speaksOfTheSameAs)) {
                    findings.add(finding.inState(prefix));
                }
            }
            couldNotRun.addAll(states.get(index).couldNotRun());
        }
        FileReport ofChange = ofChange();
        findings.addAll(ofChange.findings());
        findings.sort(Finding.ORDER);
        List<RuleNote> standing = standing(couldNotRun, current);
        standing.forEach(couldNotRun::remove);
        couldNotRun.addAll(ofChange.couldNotRun());
        Set<String> notPassed = new HashSet<>();
        findings.forEach(finding -> notPassed.add(finding.rule()));
        couldNotRun.forEach(note -> notPassed.add(note.rule()));
        return new MarketReport(
                shown.venue(),
                shown.market(),
                shown.file(),
                shown.evidence(),
                Verdict.of(findings, couldNotRun.isEmpty()),
                List.copyOf(findings),
                joined(end == null ? List.of() : end.passed(), ofChange.passed()).stream()
                        .filter(rule -> !notPassed.contains(rule))
                        .toList(),
                notes(end == null ? List.of() : end.notApplicable(), ofChange.notApplicable()),
                notes(couldNotRun, List.of()),
                change.check() == null
                        ? null
                        : new ChangeReport(change.check(), ratchet.standing(), ratchet.resolved(), standing));
    }

    private List<String> gravers(String rule) {
        return cards.stream()
                .filter(card -> card.id().equals(rule))
                .findFirst()
                .map(RuleCard::yieldsTo)
                .orElse(List.of());
    }

    /** The rules that could not judge the market before either; none where it is the law that keeps them from it. */
    private List<RuleNote> standing(Set<RuleNote> couldNotRun, @Nullable MarketReport current) {
        if (current == null || change.check() == null) {
            return List.of();
        }
        Set<String> before = new HashSet<>();
        current.couldNotRun().forEach(note -> before.add(note.rule()));
        return couldNotRun.stream().filter(note -> before.contains(note.rule())).toList();
    }

    private FileReport ofChange() {
        FileVerdict verdict = new FileVerdict("", List.of());
        ChangeCheck check = change.check();
        if (check == null) {
            verdict.couldNotJudge(RuleScope.CHANGE, cards, String.valueOf(change.impossible()));
            return verdict.report();
        }
        List<Object> facts = new ArrayList<>(List.of(check));
        facts.addAll(check.parts());
        verdict.judge(RuleScope.CHANGE, cards, needs, check, engine.fire(facts));
        verdict.couldNotRun(cards, PAST, pastUnjudged(check));
        verdict.couldNotRun(cards, STEP, stepUnjudged(check));
        return verdict.report();
    }

    /** Why rules about the past could not judge all of it; {@code null} where they could, or had nothing to judge. */
    private static @Nullable String pastUnjudged(ChangeCheck change) {
        PastOfChange past = change.past();
        LooseningWindow window = past == null ? null : past.window();
        if (past == null || change.loosening() == null) {
            return null;
        }
        LocalDate known = change.market().history().knownSince();
        if (known != null && (window == null || known.isAfter(window.from()))) {
            return "the history reaches back to " + known
                    + " alone; fetch the whole of it (actions/checkout: fetch-depth: 0)";
        }
        for (PastConfiguration each : change.market().history().past()) {
            if (each.since().isAfter(change.surroundings().day())) {
                return "the history has a configuration of " + each.since() + ", after the day of the check";
            }
        }
        return window == null ? null : window.unjudged();
    }

    /** What of a step of a market in use could not be measured; {@code null} where all could. */
    private static @Nullable String stepUnjudged(ChangeCheck change) {
        if (change.ofMarketInUse() == null) {
            return null;
        }
        return change.effect().aspects().stream()
                .filter(aspect -> aspect.direction() == Direction.MIXED && aspect.curve() == null)
                .filter(aspect -> aspect.family() == ParameterFamily.INITIAL_MARGIN
                        || aspect.family() == ParameterFamily.MAINTENANCE_MARGIN
                        || aspect.family() == ParameterFamily.CAPS)
                .map(Aspect::words)
                .findFirst()
                .orElse(null);
    }

    private static List<String> joined(List<String> some, List<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all.stream().sorted().toList();
    }

    private static List<RuleNote> notes(Iterable<RuleNote> some, List<RuleNote> others) {
        List<RuleNote> all = new ArrayList<>(others);
        some.forEach(all::add);
        all.sort(Comparator.comparing(RuleNote::rule));
        return List.copyOf(all);
    }
}
