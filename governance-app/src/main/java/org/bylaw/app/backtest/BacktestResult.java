package org.bylaw.app.backtest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bylaw.file.FileFault;
import org.bylaw.rulebook.Verdict;

/**
 * What two laws say of past changes.
 *
 * @param rulesBefore digest of the old rules
 * @param rulesAfter digest of the new ones
 * @param policiesBefore digests of the policies of the old law, by venue; {@code none} where it has none
 * @param policiesAfter digests of the policies of the new one, likewise
 * @param replayed every change that could be judged, by day; those of one day in the order of the record
 * @param notExpressed every other, with the reason
 */
public record BacktestResult(
        String rulesBefore,
        String rulesAfter,
        Map<String, String> policiesBefore,
        Map<String, String> policiesAfter,
        List<Replayed> replayed,
        List<FileFault> notExpressed) {

    /** Copies the collections. */
    public BacktestResult {
        policiesBefore = Map.copyOf(policiesBefore);
        policiesAfter = Map.copyOf(policiesAfter);
        replayed = List.copyOf(replayed);
        notExpressed = List.copyOf(notExpressed);
    }

    /** The changes whose verdict flips. */
    public List<Replayed> flipped() {
        return replayed.stream().filter(each -> each.flip() != null).toList();
    }

    /** The changes whose verdict flips this way. */
    public List<Replayed> flipped(Flip flip) {
        return replayed.stream().filter(each -> each.flip() == flip).toList();
    }

    /** How many changes have which verdict under the old law. */
    public Map<Verdict, Integer> verdictsBefore() {
        return verdicts(Replayed::before);
    }

    /** How many changes have which verdict under the new law. */
    public Map<Verdict, Integer> verdictsAfter() {
        return verdicts(Replayed::after);
    }

    private Map<Verdict, Integer> verdicts(Function<Replayed, Judgement> law) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, 0);
        }
        replayed.forEach(each -> verdicts.merge(law.apply(each).verdict(), 1, Integer::sum));
        return verdicts;
    }

    /** What each rule says that speaks of some change under either law, by id. */
    public List<RuleTally> rules() {
        Map<String, Integer> before = tally(each -> each.before().rules());
        Map<String, Integer> after = tally(each -> each.after().rules());
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<RuleTally> tallies = new ArrayList<>();
        for (String id : ids) {
            Map<Flip, Integer> flips = new EnumMap<>(Flip.class);
            for (Replayed each : flipped()) {
                Flip flip = each.flip();
                if (flip != null && each.rulesOfFlip().contains(id)) {
                    flips.merge(flip, 1, Integer::sum);
                }
            }
            tallies.add(new RuleTally(id, before.getOrDefault(id, 0), after.getOrDefault(id, 0), flips));
        }
        return tallies;
    }

    /** Rules that were set aside, under either law, and on how many changes. */
    public Map<String, Integer> setAside() {
        return tally(each -> {
            Set<String> either = new TreeSet<>(each.before().setAside());
            either.addAll(each.after().setAside());
            return either;
        });
    }

    private Map<String, Integer> tally(Function<Replayed, Set<String>> rules) {
        Map<String, Integer> tally = new TreeMap<>();
        replayed.forEach(each -> rules.apply(each).forEach(rule -> tally.merge(rule, 1, Integer::sum)));
        return tally;
    }
}
