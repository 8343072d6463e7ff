package org.bylaw.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.report.MarkdownStatement.Kind;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;

/**
 * A report as a reviewer reads it below a pull request: the verdict, what speaks against it, and folded away what does not.
 * It is never longer than a comment on GitHub may be: the gravest comes first, and what does not fit is counted.
 */
public final class MarkdownReport {

    /** The most bytes that a report has. GitHub takes 65,536 characters in a comment; whoever posts it may add a line. */
    public static final int LONGEST = 65_000;

    /** The most bytes that a report of changes has. */
    public static final int LONGEST_OF_CHANGES = 60_000;

    /** Kept free, below changes, for the rules that passed or did not apply. */
    private static final int RULES = 6_000;

    /** Kept free for the sentence that counts what is left out, and for the closing of what is folded away. */
    private static final int RESERVE = 500;

    /** Kept free for remarks. */
    private static final int REMARKS = 4_000;

    private final Report report;
    private final boolean changes;
    private final List<Judged> worstFirst;
    private final StringBuilder text = new StringBuilder();
    private final String foot;
    private final RulePages pages;

    private MarkdownReport(Report report, RulePages pages, String section) {
        this.report = report;
        this.pages = pages;
        this.changes = Judged.all(report).stream().anyMatch(judged -> judged.change() != null);
        this.worstFirst = new ArrayList<>(Judged.all(report));
        this.worstFirst.sort(Comparator.comparing(Judged::verdict).reversed());
        this.foot = (section.isEmpty() ? "" : section + "\n") + foot(report);
    }

    /**
     * Writes a report.
     *
     * @param pages where the rules can be read up; their ids are linked there
     */
    public static void write(Report report, RulePages pages, Appendable out) throws IOException {
        write(report, pages, "", out);
    }

    /**
     * Writes a report with another section at its end.
     *
     * @param pages where the rules can be read up; their ids are linked there
     * @param section the other section, in Markdown; the rest has so much less room
     */
    public static void write(Report report, RulePages pages, String section, Appendable out) throws IOException {
        out.append(new MarkdownReport(report, pages, section).text());
    }

    private String text() {
        Tally tally = Tally.of(report);
        text.append("## Bylaw: ").append(Wording.of(report.verdict())).append("\n\n");
        text.append(tally.ofMarkets()).append("<br>");
        String evidence = EvidenceWords.of(report);
        text.append(tally.ofFindings())
                .append(evidence.isEmpty() ? "" : "<br>" + evidence)
                .append("\n\n");
        if (changes) {
            comparison();
        }
        sections();
        marketsWithoutFindings();
        rulesWithoutFindings();
        return text.append(foot).toString();
    }

    /** What was compared with what, and a row for each market. */
    private void comparison() {
        text.append(basis(report));
        String standing = StandingTally.of(report);
        text.append(standing.isEmpty() ? "" : standing + "\n\n");
        text.append("`./bylaw check --format html` draws the margin before and after at every size.\n\n");
        List<String> rows = changed().map(MarkdownChange::summaryRow).toList();
        if (rows.size() > 1) {
            text.append(MarkdownChange.summaryHeading())
                    .append(fitting(rows, "", room() / 2))
                    .append('\n');
        }
    }

    private Stream<MarkdownChange> changed() {
        return worstFirst.stream()
                .map(judged -> MarkdownChange.of(judged, pages))
                .filter(Objects::nonNull);
    }

    private int room() {
        return (changes ? LONGEST_OF_CHANGES : LONGEST) - RESERVE - bytes(foot) - bytes(text.toString());
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }

    private void sections() {
        List<MarkdownStatement> all = worstFirst.stream()
                .flatMap(judged -> MarkdownStatement.of(judged, pages).stream())
                .sorted(MarkdownStatement.GRAVEST_FIRST)
                .toList();
        Map<Judged, StringBuilder> open = new LinkedHashMap<>();
        Map<Judged, StringBuilder> accepted = new LinkedHashMap<>();
        int room = room() - (changes ? RULES : 0);
        int shown = 0;
        for (MarkdownStatement statement : all) {
            Map<Judged, StringBuilder> part = statement.kind() == Kind.ACCEPTED ? accepted : open;
            StringBuilder section = part.get(statement.about());
            String opening = section == null ? head(statement.about(), part == open) : "";
            room -= bytes(opening) + bytes(statement.text()) + 1;
            if (room < 0) {
                break;
            }
            part.computeIfAbsent(statement.about(), about -> new StringBuilder(opening))
                    .append(statement.text());
            shown++;
        }
        Map<Kind, Integer> missing = new EnumMap<>(Kind.class);
        all.subList(shown, all.size())
                .forEach(statement -> missing.merge(statement.kind(), statement.counts(), Integer::sum));
        room = changesWithoutStatements(open, room, missing);
        details(open, room, missing);
        open.values().forEach(section -> text.append(section).append('\n'));
        leftOut(missing);
        if (!accepted.isEmpty()) {
            fold(Kind.ACCEPTED.counted(Tally.of(report).accepted()), String.join("\n", accepted.values()));
        }
    }

    private int changesWithoutStatements(Map<Judged, StringBuilder> open, int before, Map<Kind, Integer> missing) {
        int room = before;
        for (Judged judged : worstFirst) {
            if (judged.change() != null && !open.containsKey(judged)) {
                String head = head(judged, true);
                int after = room - bytes(head) - 1;
                if (after < 0) {
                    missing.merge(Kind.CHANGE, 1, Integer::sum);
                } else {
                    room = after;
                    open.put(judged, new StringBuilder(head));
                }
            }
        }
        return room;
    }

    private void details(Map<Judged, StringBuilder> open, int before, Map<Kind, Integer> missing) {
        int room = before;
        for (Map.Entry<Judged, StringBuilder> section : open.entrySet()) {
            MarkdownChange change = MarkdownChange.of(section.getKey(), pages);
            if (change != null) {
                String details = "\n" + change.details();
                if (bytes(details) > room) {
                    missing.merge(Kind.DETAILS, 1, Integer::sum);
                } else {
                    room -= bytes(details);
                    section.getValue().append(details);
                }
            }
        }
    }

    private String head(Judged judged, boolean withChange) {
        String file = judged.market() == null || judged.file() == null ? "" : MarkdownText.code(judged.file()) + "\n\n";
        MarkdownChange change = withChange ? MarkdownChange.of(judged, pages) : null;
        return "### " + MarkdownText.code(judged.name()) + ": " + Wording.of(judged.verdict()) + evidence(judged)
                + "\n\n" + file + (change == null ? "" : change.opening());
    }

    private static String evidence(Judged judged) {
        String words =
                judged.market() == null ? "" : EvidenceWords.of(judged.market().evidence());
        return words.isEmpty() ? "" : ", " + words;
    }

    private void leftOut(Map<Kind, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
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
            if (market != null && market.change() == null && !judged.speaks()) {
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
        String table = rows.isEmpty() ? "" : head + fitting(rows, "", room() - bytes(everywhere) - bytes(head));
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
        int left = room;
        for (int index = 0; index < items.size(); index++) {
            String next =
                    (shown.isEmpty() || shown.charAt(shown.length() - 1) == '\n' ? "" : separator) + items.get(index);
            left -= bytes(next);
            if (left < 0) {
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

    private static String basis(Report report) {
        List<String> remarks = report.remarks().stream()
                .map(remark -> "* " + MarkdownText.of(remark) + "\n")
                .toList();
        return "Judged on " + report.day() + ": " + MarkdownText.of(report.basis()) + ".\n\n"
                + (remarks.isEmpty() ? "" : fitting(remarks, "", REMARKS) + "\n");
    }

    private String foot(Report report) {
        return (changes ? "" : basis(report))
                + "* rules " + MarkdownText.code(report.rulesDigest()) + "\n"
                + "* policies " + MarkdownText.code(report.policyDigest()) + "\n"
                + "* accepted findings " + MarkdownText.code(report.acceptedDigest()) + "\n";
    }
}
