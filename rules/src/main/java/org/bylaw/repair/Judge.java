package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.RuleNote;
import org.jspecify.annotations.Nullable;

/**
 * Holds candidates against the rules that count, each candidate once, many at a time, and keeps count of them.
 */
final class Judge {

    /** Enough to share the set-up of a session. */
    private static final int BATCH = 256;

    private final Bench bench;
    private final Counting counting;
    private int budget;
    private final Map<MarketConfig, Judgement> known = new HashMap<>();
    private Set<String> unjudgedFromTheStart = Set.of();

    /**
     * A judge.
     *
     * @param counting which findings count
     * @param budget how many candidates may be judged before a search ends
     */
    Judge(Bench bench, Counting counting, int budget) {
        this.bench = bench;
        this.counting = counting;
        this.budget = budget;
    }

    /** Takes a report as the start: what could not run there need not run after a repair. */
    void startsFrom(MarketReport report) {
        unjudgedFromTheStart = new HashSet<>();
        report.couldNotRun().forEach(note -> unjudgedFromTheStart.add(note.rule()));
    }

    /** How many candidates were judged. */
    int judged() {
        return known.size();
    }

    /** Whether a search is to end with what it has. */
    boolean spent() {
        return known.size() >= budget;
    }

    /** What is said of a market. */
    Judgement of(MarketConfig candidate) {
        return of(List.of(candidate)).get(0);
    }

    /** What is said of each of several markets. */
    List<Judgement> of(List<MarketConfig> candidates) {
        Set<MarketConfig> fresh = new LinkedHashSet<>(candidates);
        fresh.removeAll(known.keySet());
        List<MarketConfig> asked = List.copyOf(fresh);
        for (int start = 0; start < asked.size(); start += BATCH) {
            List<MarketConfig> batch = asked.subList(start, Math.min(asked.size(), start + BATCH));
            List<MarketReport> reports = bench.judge(batch);
            for (int index = 0; index < batch.size(); index++) {
                known.put(batch.get(index), judgement(reports.get(index)));
            }
        }
        List<Judgement> judgements = new ArrayList<>();
        candidates.forEach(candidate -> judgements.add(Objects.requireNonNull(known.get(candidate))));
        return judgements;
    }

    /** Lets a search go on for so many more candidates. */
    void goOn(int candidates) {
        budget = known.size() + candidates;
    }

    /** The whole reports of candidates. */
    List<MarketReport> reports(List<MarketConfig> candidates) {
        return bench.judge(candidates);
    }

    /** What of a report stands in the way. */
    Judgement judgement(MarketReport report) {
        Map<Complaint, Side> complaints = new LinkedHashMap<>();
        Set<BigDecimal> figures = new LinkedHashSet<>();
        for (Finding finding : report.findings()) {
            if (counting.counts(finding)) {
                Complaint complaint = new Complaint(finding.rule(), finding.path(), 0);
                while (complaints.containsKey(complaint)) {
                    complaint = new Complaint(finding.rule(), finding.path(), complaint.place() + 1);
                }
                complaints.put(complaint, Side.of(finding));
                add(figures, Side.number(finding.limit()));
                add(figures, Side.number(finding.observed()));
            }
        }
        for (RuleNote note : report.couldNotRun()) {
            if (counting.counts(note.rule()) && !unjudgedFromTheStart.contains(note.rule())) {
                complaints.put(Complaint.couldNotRun(note.rule()), Side.NEITHER);
            }
        }
        return new Judgement(complaints, figures);
    }

    private static void add(Set<BigDecimal> figures, @Nullable BigDecimal figure) {
        if (figure != null) {
            figures.add(figure);
        }
    }
}
