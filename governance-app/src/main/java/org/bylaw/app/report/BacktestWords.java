package org.bylaw.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bylaw.app.backtest.BacktestResult;
import org.bylaw.app.backtest.Flip;
import org.bylaw.rulebook.Verdict;

/** The sentences that the renderings of a backtest share. */
final class BacktestWords {

    private final BacktestResult result;

    BacktestWords(BacktestResult result) {
        this.result = result;
    }

    /** {@code 3661 changes from 2022-05-21 to 2026-02-11 replayed}, and how many could not be. */
    String replayed() {
        int count = result.replayed().size();
        String days = "";
        if (count > 0) {
            LocalDate first = result.replayed().get(0).change().day();
            LocalDate last = result.replayed().get(count - 1).change().day();
            days = first.equals(last) ? " of " + first : " from " + first + " to " + last;
        }
        int rest = result.notExpressed().size();
        return Wording.count(count, "change") + days + " replayed" + (rest == 0 ? "" : ", " + rest + " not judged");
    }

    /** {@code 12 blocked, 6 need a reason, 53 clear}. */
    static String verdicts(Map<Verdict, Integer> verdicts) {
        int reasons = verdicts.getOrDefault(Verdict.NEEDS_REASON, 0);
        return verdicts.getOrDefault(Verdict.BLOCKED, 0) + " blocked, " + reasons
                + (reasons == 1 ? " needs a reason, " : " need a reason, ")
                + verdicts.getOrDefault(Verdict.CLEAR, 0) + " clear";
    }

    /** {@code 7 verdicts flip: 5 newly blocked, 2 newly allowed}. */
    String flips() {
        int count = result.flipped().size();
        if (count == 0) {
            return "no verdict flips";
        }
        List<String> parts = new ArrayList<>();
        for (Flip flip : Flip.values()) {
            int number = result.flipped(flip).size();
            if (number > 0) {
                parts.add(number + " " + flip.words());
            }
        }
        return Wording.count(count, "verdict") + (count == 1 ? " flips: " : " flip: ") + String.join(", ", parts);
    }

    /** Which rules were set aside and why; empty where none was. */
    String setAside() {
        Map<String, Integer> rules = result.setAside();
        if (rules.isEmpty()) {
            return "";
        }
        List<String> counts = new ArrayList<>();
        rules.forEach((rule, changes) -> counts.add(rule + " on " + Wording.count(changes, "change")));
        return "The record tells neither notice nor evidence, so that what judges them counts for nothing here: "
                + String.join(", ", counts)
                + ". Nor does it tell intent, named parameters, rationale or open proposals.";
    }
}
