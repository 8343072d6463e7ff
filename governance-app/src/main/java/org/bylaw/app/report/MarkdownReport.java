package org.bylaw.app.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bylaw.app.report.MarkdownStatement.Kind;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;

/**
 * A report as a reviewer reads it below a pull request: the verdict, what speaks against it, and folded away what does not.
 * It is never longer than a comment on GitHub may be: the gravest comes first, and what does not fit is counted.
 */
public final class MarkdownReport {

    /** The most characters that a report has. GitHub takes 65,536 in a comment; whoever posts it may add a line. */
    public static final int LONGEST = 65_000;

    /** Kept free for the sentence that counts what is left out, and for the closing of what is folded away. */
    private static final int RESERVE = 500;

    private final Report report;
    private final List<Judged> worstFirst;
    private final StringBuilder text = new StringBuilder();
    private final String foot;
    private final RulePages pages;

    private MarkdownReport(Report report, RulePages pages) {
        this.report = report;
        this.pages = pages;
        this.worstFirst = new ArrayList<>(Judged.all(report));
        this.worstFirst.sort(Comparator.comparing(Judged::verdict).reversed());
        this.foot = foot(report);
    }

    /**
     * Writes a report.
     *
     * @param pages where the rules can be read up; their ids are linked there
     */
    public static void write(Report report, RulePages pages, Appendable out) throws IOException {
        out.append(new MarkdownReport(report, pages).text());
    }

    private String text() {
        Tally tally = Tally.of(report);
        text.append("## Bylaw: ").append(Wording.of(report.verdict())).append("\n\n");
        text.append(tally.ofMarkets()).append("<br>");
        String evidence = EvidenceWords.of(report);
        text.append(tally.ofFindings())
                .append(evidence.isEmpty() ? "" : "<br>" + evidence)
                .append("\n\n");
        statements();
        marketsWithoutFindings();
        rulesWithoutFindings();
        return text.append(foot).toString();
    }

    private int room() {
        return LONGEST - RESERVE - foot.length() - text.length();
    }

    private void statements() {
        List<MarkdownStatement> all = worstFirst.stream()
                .flatMap(judged -> MarkdownStatement.of(judged, pages).stream())
                .sorted(MarkdownStatement.GRAVEST_FIRST)
                .toList();
        Map<Judged, StringBuilder> open = new LinkedHashMap<>();
        Map<Judged, StringBuilder> accepted = new LinkedHashMap<>();
        int room = room();
        int shown = 0;
        for (MarkdownStatement statement : all) {
            Map<Judged, StringBuilder> part = statement.kind() == Kind.ACCEPTED ? accepted : open;
            StringBuilder section = part.get(statement.about());
            String opening = section == null ? head(statement.about()) : "";
            room -= opening.length() + statement.text().length() + 1;
            if (room < 0) {
                break;
            }
            part.computeIfAbsent(statement.about(), about -> new StringBuilder(opening))
                    .append(statement.text());
            shown++;
        }
        open.values().forEach(section -> text.append(section).append('\n'));
        leftOut(all.subList(shown, all.size()));
        if (!accepted.isEmpty()) {
            fold(Kind.ACCEPTED.counted(Tally.of(report).accepted()), String.join("\n", accepted.values()));
        }
    }

    private static String head(Judged judged) {
        String file = judged.market() == null || judged.file() == null ? "" : MarkdownText.code(judged.file()) + "\n\n";
        return "### " + MarkdownText.code(judged.name()) + ": " + Wording.of(judged.verdict()) + evidence(judged)
                + "\n\n" + file;
    }

    private static String evidence(Judged judged) {
        String words =
                judged.market() == null ? "" : EvidenceWords.of(judged.market().evidence());
        return words.isEmpty() ? "" : ", " + words;
    }

    private void leftOut(List<MarkdownStatement> rest) {
        if (rest.isEmpty()) {
            return;
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        rest.forEach(statement -> counts.merge(statement.kind(), statement.counts(), Integer::sum));
        text.append("**Not shown here, since a comment holds no more: ")
                .append(counts.entrySet().stream()
                        .map(entry -> entry.getKey().counted(entry.getValue()))
                        .collect(Collectors.joining(", ")))
                .append(".** `./bylaw check` shows everything.\n\n");
    }

    private void marketsWithoutFindings() {
        Map<String, List<String>> byVenue = new TreeMap<>();
        int silent = 0;
        for (Judged judged : Judged.all(report)) {
            MarketReport market = judged.market();
            if (market != null && !judged.speaks()) {
                byVenue.computeIfAbsent(market.venue(), venue -> new ArrayList<>())
                        .add(MarkdownText.code(market.market()));
                silent++;
            }
        }
        List<String> names = new ArrayList<>();
        byVenue.forEach((venue, markets) -> {
            names.add("* " + MarkdownText.code(venue) + ": " + markets.get(0));
            names.addAll(markets.subList(1, markets.size()));
            names.set(names.size() - 1, names.get(names.size() - 1) + "\n");
        });
        if (silent > 0) {
            fold(Wording.count(silent, "market") + " without findings", fitting(names, ", ", room() / 2));
        }
    }

    private void rulesWithoutFindings() {
        TreeSet<String> passed = new TreeSet<>();
        Judged.all(report).forEach(judged -> passed.addAll(judged.passed()));
        Judged.all(report).forEach(judged -> {
            judged.findings().forEach(finding -> passed.remove(finding.rule()));
            judged.couldNotRun().forEach(note -> passed.remove(note.rule()));
        });
        String everywhere = passed.isEmpty() ? "" : "Passed wherever they apply: " + ids(List.copyOf(passed)) + "\n\n";
        List<String> rows = Silence.of(report).stream()
                .map(silence -> "| " + MarkdownText.of(silence.because()) + " | "
                        + ids(silence.rules()) + " | "
                        + silence.where().replace(" ", "&nbsp;") + " |\n")
                .toList();
        String head = "| not applicable, because | rules | for |\n|---|---|---|\n";
        String table = rows.isEmpty() ? "" : head + fitting(rows, "", room() - everywhere.length() - head.length());
        if (!everywhere.isEmpty() || !rows.isEmpty()) {
            fold("Rules that passed or did not apply", everywhere + table);
        }
    }

    /** Ids of rules, linked as long as there is room to spare. */
    private String ids(List<String> rules) {
        String linked = pages.markdown(rules);
        return linked.length() < room() / 4 ? linked : MarkdownStatement.codes(rules);
    }

    /** As many of {@code items} as fit, and how many more there are. */
    private static String fitting(List<String> items, String separator, int room) {
        StringBuilder shown = new StringBuilder();
        for (int index = 0; index < items.size(); index++) {
            String next =
                    (shown.isEmpty() || shown.charAt(shown.length() - 1) == '\n' ? "" : separator) + items.get(index);
            if (shown.length() + next.length() > room) {
                return shown + "\n\nand " + (items.size() - index) + " more\n";
            }
            shown.append(next);
        }
        return shown.toString();
    }

    private void fold(String summary, String body) {
        text.append("<details><summary>")
                .append(summary)
                .append("</summary>\n\n")
                .append(body)
                .append("\n</details>\n\n");
    }

    private static String foot(Report report) {
        return "Judged on " + report.day() + ": " + MarkdownText.of(report.basis()) + ".\n\n"
                + "* rules " + MarkdownText.code(report.rulesDigest()) + "\n"
                + "* policies " + MarkdownText.code(report.policyDigest()) + "\n"
                + "* accepted findings " + MarkdownText.code(report.acceptedDigest()) + "\n";
    }
}
