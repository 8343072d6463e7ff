package org.bylaw.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.bylaw.app.backtest.BacktestResult;
import org.bylaw.app.backtest.Flip;
import org.bylaw.app.backtest.Replayed;
import org.bylaw.app.backtest.RuleTally;
import org.bylaw.rulebook.Verdict;

/** The result of a backtest for a person at a terminal: each verdict that flips, by what, and at the end what it adds up to. */
public final class BacktestText {

    private final BacktestResult result;
    private final Paragraphs out;
    private final Palette palette;

    private BacktestText(BacktestResult result, Appendable out, Palette palette) {
        this.result = result;
        this.out = new Paragraphs(out, palette);
        this.palette = palette;
    }

    /** Writes a result. */
    public static void write(BacktestResult result, Appendable out, Palette palette) {
        new BacktestText(result, out, palette).write();
    }

    private void write() {
        for (Flip flip : Flip.values()) {
            List<Replayed> flipped = result.flipped(flip);
            if (!flipped.isEmpty()) {
                out.line(palette.bold(flip.words() + ": " + flipped.size()));
                flipped.forEach(this::flipped);
                out.line("");
            }
        }
        if (!result.notExpressed().isEmpty()) {
            out.line(palette.bold("not judged: " + result.notExpressed().size()));
            result.notExpressed().forEach(fault -> out.wrapped("  ", "", fault.toString()));
            out.line("");
        }
        rules();
        sums();
    }

    private void flipped(Replayed replayed) {
        out.line("  " + replayed.change().day() + "  " + Wording.onOneLine(replayed.market()));
        for (String rule : replayed.rulesOfFlip()) {
            out.wrapped("    ", rule + "  ", replayed.words(rule));
        }
    }

    private void rules() {
        List<RuleTally> tallies = result.rules();
        if (tallies.isEmpty()) {
            return;
        }
        out.line("rule       old    new  newly blocked  newly allowed  newly needs a reason  needs none any more");
        for (RuleTally tally : tallies) {
            out.line(String.format(
                    Locale.ROOT,
                    "%-8s %5d  %5d  %13d  %13d  %20d  %19d",
                    tally.rule(),
                    tally.before(),
                    tally.after(),
                    tally.flips(Flip.NEWLY_BLOCKED),
                    tally.flips(Flip.NEWLY_ALLOWED),
                    tally.flips(Flip.NEWLY_NEEDS_REASON),
                    tally.flips(Flip.NEEDS_NO_REASON)));
        }
        out.line("");
    }

    private void sums() {
        BacktestWords words = new BacktestWords(result);
        out.line(words.replayed());
        out.line("old law: " + BacktestWords.verdicts(result.verdictsBefore()));
        out.line("new law: " + BacktestWords.verdicts(result.verdictsAfter()));
        String setAside = words.setAside();
        if (!setAside.isEmpty()) {
            out.dimmed("", "", setAside);
        }
        out.line(palette.dim("rules " + shortened(result.rulesBefore()) + " and " + shortened(result.rulesAfter())
                + ", policies " + digests(result.policiesBefore()) + " and " + digests(result.policiesAfter())));
        out.line(palette.verdict(result.flipped().isEmpty() ? Verdict.CLEAR : Verdict.NEEDS_REASON, words.flips()));
    }

    private static String digests(Map<String, String> policies) {
        return String.join(
                " ",
                new TreeSet<>(policies.values())
                        .stream().map(BacktestText::shortened).toList());
    }

    private static String shortened(String digest) {
        int colon = digest.indexOf(':');
        return colon < 0 ? digest : digest.substring(0, Math.min(digest.length(), colon + 13));
    }
}
