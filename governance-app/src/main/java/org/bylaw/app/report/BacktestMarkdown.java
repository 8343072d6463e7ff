package org.bylaw.app.report;

import java.util.List;
import org.bylaw.app.backtest.BacktestResult;
import org.bylaw.app.backtest.Flip;
import org.bylaw.app.backtest.Replayed;
import org.bylaw.app.backtest.RuleTally;

/**
 * The result of a backtest as a part of a comment below a pull request: what flips by rule, and the flips folded. What does not fit
 * is counted.
 */
public final class BacktestMarkdown {

    /** Kept free for what is counted and for the closing of what is folded. */
    private static final int RESERVE = 200;

    private final BacktestResult result;
    private final RulePages pages;
    private final StringBuilder text = new StringBuilder();
    private final int longest;

    private BacktestMarkdown(BacktestResult result, RulePages pages, int longest) {
        this.result = result;
        this.pages = pages;
        this.longest = longest;
    }

    /**
     * A section that begins with a heading of the third level.
     *
     * @param pages where the rules can be read up
     * @param longest the most characters that it may have, some thousands at the least
     */
    public static String section(BacktestResult result, RulePages pages, int longest) {
        return new BacktestMarkdown(result, pages, longest).section();
    }

    private String section() {
        BacktestWords words = new BacktestWords(result);
        text.append("### Past changes under the new law: ")
                .append(words.flips())
                .append("\n\n");
        text.append(words.replayed()).append(".\n\n");
        text.append("| | verdicts |\n|---|---|\n| old law | ")
                .append(BacktestWords.verdicts(result.verdictsBefore()))
                .append(" |\n| new law | ")
                .append(BacktestWords.verdicts(result.verdictsAfter()))
                .append(" |\n\n");
        rules();
        for (Flip flip : Flip.values()) {
            flipped(flip, result.flipped(flip));
        }
        notJudged();
        String setAside = words.setAside();
        return text.append(setAside.isEmpty() ? "" : MarkdownText.of(setAside) + "\n")
                .toString();
    }

    private int room() {
        return longest - RESERVE - new BacktestWords(result).setAside().length() * 2 - text.length();
    }

    private void rules() {
        List<RuleTally> flipping = result.rules().stream()
                .filter(tally -> !tally.flips().isEmpty() || tally.before() != tally.after())
                .toList();
        if (flipping.isEmpty()) {
            return;
        }
        text.append("| rule | speaks under the old law | under the new | newly blocked | newly allowed "
                + "| newly needs a reason | needs none any more |\n|---|--:|--:|--:|--:|--:|--:|\n");
        for (RuleTally tally : flipping) {
            text.append("| ")
                    .append(pages.markdown(List.of(tally.rule())))
                    .append(" | ")
                    .append(tally.before())
                    .append(" | ")
                    .append(tally.after());
            for (Flip flip : Flip.values()) {
                text.append(" | ").append(tally.flips(flip));
            }
            text.append(" |\n");
        }
        text.append('\n');
    }

    private void flipped(Flip flip, List<Replayed> flipped) {
        fold(
                flipped.size() + " " + flip.words(),
                flipped.stream().map(BacktestMarkdown::line).toList());
    }

    private static String line(Replayed each) {
        StringBuilder line = new StringBuilder("* ")
                .append(each.change().day())
                .append(' ')
                .append(MarkdownText.code(each.market()));
        for (String rule : each.rulesOfFlip()) {
            line.append("<br>").append(MarkdownText.of(rule)).append(": ").append(MarkdownText.of(each.words(rule)));
        }
        return line.append('\n').toString();
    }

    private void notJudged() {
        fold(
                result.notExpressed().size() + " not judged",
                result.notExpressed().stream()
                        .map(fault -> "* " + MarkdownText.of(fault.toString()) + "\n")
                        .toList());
    }

    private void fold(String summary, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("<details><summary>").append(summary).append("</summary>\n\n");
        int shown = 0;
        while (shown < lines.size() && lines.get(shown).length() <= room()) {
            text.append(lines.get(shown++));
        }
        if (shown < lines.size()) {
            text.append("* and ").append(lines.size() - shown).append(" more\n");
        }
        text.append("\n</details>\n\n");
    }
}
