package org.bylaw.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;
import org.bylaw.rulebook.AcceptedSubject;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the nearest parameter sets that pass. The rule book judges every candidate; nothing here knows a law.
 *
 * <p>A field is moved to ever larger distances, at most to a thousandth or the thousandfold, and to values that findings name; where
 * what a rule says turns between two of them, the turn is found by halving, on the grid of the field. What is found is therefore the
 * nearest in its direction if no rule turns twice between two neighbouring distances.
 */
public final class RepairSearch {

    /** Candidates per market: some seconds of one processor where all of them are needed. */
    private static final int BUDGET = 12_000;

    private static final int BUDGET_OF_EXCLUSIONS = 2_000;

    /** Of a change, which is judged before, after and in between, fewer. */
    private static final int BUDGET_OF_CHANGE = 4_000;

    private final RuleBook rules;
    private final LocalDate today;
    private final Function<MarketConfig, List<ShapeFault>> shape;
    private final Set<String> named;

    /**
     * A search.
     *
     * @param rules the judge
     * @param today the day of the check
     * @param shape the fields of a market that are not possible by themselves
     * @param named the rules that are to be satisfied, whatever their severity; empty for all blockers
     */
    public RepairSearch(
            RuleBook rules, LocalDate today, Function<MarketConfig, List<ShapeFault>> shape, Set<String> named) {
        this.rules = rules;
        this.today = today;
        this.shape = shape;
        this.named = Set.copyOf(named);
    }

    /**
     * What can be done about a market as it stands. Where all its faults are accepted, they are repaired: who asks for a repair does
     * not want to live with them. Beside a fault that counts they are lived with as before.
     *
     * @param policy {@code null} judges without a policy
     * @param accepted {@code null} where nothing is accepted
     */
    public Repairs ofMarket(@Nullable PolicySubject policy, @Nullable AcceptedSubject accepted, MarketSubject market) {
        Bench bench = candidates -> {
            List<VenueSubject> requests = new ArrayList<>();
            for (MarketConfig candidate : candidates) {
                requests.add(new VenueSubject(policy, accepted, List.of(as(market, candidate)), false));
            }
            return rules.checkEach(requests, today);
        };
        return repairs(bench, null, market.config(), true);
    }

    /**
     * What can be done about a change: how else its market could be, for the change to pass. To leave the market as it is is no repair.
     *
     * @param change one market with its law
     * @throws IllegalArgumentException if it is not about one market that is there after the change
     */
    public Repairs ofChange(VenueChange change) {
        ChangeSubject subject = change.changes().size() == 1 ? change.changes().get(0) : null;
        MarketSubject proposed = subject == null ? null : subject.proposed();
        if (subject == null || proposed == null) {
            throw new IllegalArgumentException("a repair is of one market that is there after the change");
        }
        Bench bench = candidates -> {
            List<ChangeSubject> changes = new ArrayList<>();
            for (MarketConfig candidate : candidates) {
                changes.add(new ChangeSubject(
                        subject.current(),
                        as(proposed, candidate),
                        subject.declaration(),
                        subject.history(),
                        subject.openProposals()));
            }
            return rules.checkEachChange(
                    new VenueChange(
                            change.law(), change.proposedLaw(), change.lawChange(), changes, change.marketNames()),
                    today);
        };
        MarketSubject current = subject.current();
        return repairs(bench, current == null ? null : current.config(), proposed.config(), false);
    }

    private MarketSubject as(MarketSubject market, MarketConfig candidate) {
        return new MarketSubject(candidate, market.file(), shape.apply(candidate), market.evidence());
    }

    private Repairs repairs(Bench bench, @Nullable MarketConfig current, MarketConfig market, boolean acceptedToo) {
        MarketReport report = bench.judge(List.of(market)).get(0);
        Counting counting = Counting.of(rules.cards(), named, false);
        if (acceptedToo && report.findings().stream().noneMatch(counting::counts)) {
            counting = Counting.of(rules.cards(), named, true);
        }
        return repairs(
                new Judge(bench, counting, current == null ? BUDGET : BUDGET_OF_CHANGE),
                current,
                market,
                report,
                counting);
    }

    private Repairs repairs(
            Judge judge, @Nullable MarketConfig current, MarketConfig market, MarketReport report, Counting counting) {
        judge.startsFrom(report);
        Judgement start = judge.judgement(report);
        if (start.passes()) {
            return new Repairs(report, List.of(), List.of(), List.of(), 1);
        }
        List<State> found = new Search(judge, current, market).nearest(start);
        List<MarketReport> reports =
                judge.reports(found.stream().map(State::market).toList());
        List<Repair> nearest = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            State state = found.get(index);
            MarketReport after = Objects.requireNonNull(reports.get(index));
            nearest.add(new Repair(state.market(), state.fields(), state.distance(), after));
        }
        judge.goOn(BUDGET_OF_EXCLUSIONS);
        Parameters parameters = new Parameters(current, market);
        List<Exclusion> exclusions = found.size() >= Search.MOST
                ? List.of()
                : new Exclusions(
                                new Lines(judge),
                                market,
                                start,
                                parameter -> parameters.hints(market, start.figures(), parameter))
                        .among(
                                parameters.scalars(market, start.complaints().keySet(), start.figures()),
                                worthAWord(
                                        parameters.spokenOf(start.complaints().keySet()), found));
        return new Repairs(
                report,
                report.findings().stream().filter(counting::counts).toList(),
                nearest,
                exclusions,
                judge.judged());
    }

    /** Fields of {@code spokenOf} that no repair moves. */
    private static Set<String> worthAWord(Set<String> spokenOf, List<State> found) {
        Set<String> fields = new HashSet<>(spokenOf);
        found.forEach(state -> fields.removeAll(state.pointers()));
        return fields;
    }
}
