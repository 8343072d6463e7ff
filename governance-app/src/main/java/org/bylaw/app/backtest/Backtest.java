package org.bylaw.app.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bylaw.check.LooseningEvidenceCheck;
import org.bylaw.check.NoticeCheck;
import org.bylaw.file.FileFault;
import org.bylaw.file.RecordedChanges;
import org.bylaw.file.TableChange;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.VenueChange;
import org.jspecify.annotations.Nullable;

/**
 * Judges past changes under two laws. Each change is judged as of its day, with the changes of the record before it as the past of
 * its market and of its venue.
 *
 * <p>A record tells what was changed, not what was said: the rules about what a proposal declares do not apply. Those that ask for
 * notice or evidence would speak of nearly every change and hide the flips of all others, so they are set aside, under both laws.
 */
public final class Backtest {

    /** Names of the facts about what no record tells. */
    private static final Set<String> UNTOLD =
            Set.of(NoticeCheck.class.getName(), LooseningEvidenceCheck.class.getName());

    private final Judge before;
    private final Judge after;

    private Backtest(Judge before, Judge after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Judges {@code changes} under both laws, on all processors.
     *
     * @param before the old law
     * @param after the new law
     */
    public static BacktestResult run(Judge before, Judge after, RecordedChanges changes) {
        return new Backtest(before, after).run(changes);
    }

    private BacktestResult run(RecordedChanges changes) {
        // A law that cannot be used is told before anything is judged.
        Map<String, String> policiesBefore = policies(before, changes.changes());
        Map<String, String> policiesAfter = policies(after, changes.changes());
        List<Part> parts = Replay.of(changes.changes()).parallelStream()
                .map(this::judgeSafely)
                .toList();
        List<FileFault> notJudged = new ArrayList<>(changes.faults());
        parts.forEach(part -> notJudged.addAll(part.faults()));
        return new BacktestResult(
                before.rulesDigest(),
                after.rulesDigest(),
                policiesBefore,
                policiesAfter,
                parts.stream().flatMap(part -> part.replayed().stream()).toList(),
                notJudged);
    }

    /** What came of a part of the record. */
    private record Part(List<Replayed> replayed, List<FileFault> faults) {}

    /** A change that no rule, but Bylaw itself fails on is named, and the others are judged all the same. */
    private Part judgeSafely(Replay part) {
        try {
            return new Part(judge(part), List.of());
        } catch (RuntimeException fault) {
            if (part.changes().size() == 1) {
                TableChange change = part.changes().get(0);
                return new Part(
                        List.of(),
                        List.of(new FileFault(
                                change.market() + " of " + change.day(),
                                0,
                                0,
                                "",
                                fault + "; this is a fault of bylaw, please report it with the change")));
            }
            List<Part> alone = part.oneByOne().stream().map(this::judgeSafely).toList();
            return new Part(
                    alone.stream().flatMap(each -> each.replayed().stream()).toList(),
                    alone.stream().flatMap(each -> each.faults().stream()).toList());
        }
    }

    private List<Replayed> judge(Replay part) {
        List<Judgement> old = judge(part, before);
        List<Judgement> now = judge(part, after);
        List<Replayed> replayed = new ArrayList<>();
        for (int index = 0; index < part.changes().size(); index++) {
            replayed.add(new Replayed(part.changes().get(index), old.get(index), now.get(index)));
        }
        return replayed;
    }

    private static List<Judgement> judge(Replay part, Judge judge) {
        Set<String> untold = judge.rules().cards().stream()
                .filter(card -> card.facts().stream().anyMatch(UNTOLD::contains))
                .map(RuleCard::id)
                .collect(Collectors.toSet());
        VenueChange.Law law = new VenueChange.Law(judge.policies().apply(part.venue()), null);
        VenueChange venue = new VenueChange(law, null, null, part.subjects(), part.marketNames());
        List<Judgement> judgements = new ArrayList<>();
        for (MarketReport report : judge.rules().checkEachChange(venue, part.day())) {
            judgements.add(Judgement.of(report, untold));
        }
        return judgements;
    }

    private static Map<String, String> policies(Judge judge, List<TableChange> changes) {
        Map<String, String> digests = new TreeMap<>();
        for (TableChange change : changes) {
            digests.computeIfAbsent(
                    change.next().venue(), venue -> digest(judge.policies().apply(venue)));
        }
        return digests;
    }

    private static String digest(@Nullable PolicySubject policy) {
        return policy == null ? "none" : policy.digest();
    }
}
