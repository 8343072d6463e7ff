package org.bylaw.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A report for a person: markets with something to say one after the other, gravest findings first, and at the end what was
 * judged and what was not.
 */
public final class TextReport {

    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final Appendable out;
    private final Palette palette;
    private final boolean everyRule;

    private TextReport(Appendable out, Palette palette, boolean everyRule) {
        this.out = out;
        this.palette = palette;
        this.everyRule = everyRule;
    }

    /**
     * Writes a report.
     *
     * @param everyRule whether to name each rule that passed or did not apply, market by market
     */
    public static void write(Report report, Appendable out, Palette palette, boolean everyRule) {
        new TextReport(out, palette, everyRule).write(report);
    }

    private void write(Report report) {
        for (FileReport file : report.files()) {
            if (everyRule || !file.findings().isEmpty() || !file.couldNotRun().isEmpty()) {
                head(file.file(), null, file.verdict(), file.findings());
                judgement(file.findings(), file.couldNotRun(), file.passed(), file.notApplicable());
            }
        }
        for (MarketReport market : report.markets()) {
            if (everyRule
                    || !market.findings().isEmpty()
                    || !market.couldNotRun().isEmpty()) {
                head(market.venue() + "/" + market.market(), market.file(), market.verdict(), market.findings());
                judgement(market.findings(), market.couldNotRun(), market.passed(), market.notApplicable());
            }
        }
        summary(report);
    }

    private void head(String name, @Nullable String file, Verdict verdict, List<Finding> findings) {
        long accepted =
                findings.stream().filter(finding -> finding.accepted() != null).count();
        String words = words(verdict) + (accepted == 0 ? "" : ", " + accepted + " accepted");
        line(palette.bold(name) + "  " + palette.verdict(verdict, words)
                + (file == null ? "" : "  " + palette.dim(file)));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "blocked";
            case NEEDS_REASON -> "needs a reason";
            case CLEAR -> "clear";
        };
    }

    private void judgement(
            List<Finding> findings, List<RuleNote> couldNotRun, List<String> passed, List<RuleNote> notApplicable) {
        findings.forEach(this::finding);
        if (!couldNotRun.isEmpty()) {
            line("  could not run");
            Map<String, List<String>> rules = new LinkedHashMap<>();
            couldNotRun.forEach(note -> rules.computeIfAbsent(note.because(), because -> new ArrayList<>())
                    .add(note.rule()));
            rules.forEach((because, ids) -> {
                wrapped(INDENT, "", because);
                wrapped(INDENT + "  ", "", String.join(" ", ids));
            });
        }
        if (everyRule) {
            if (!passed.isEmpty()) {
                wrapped("  ", "passed          ", String.join(" ", passed));
            }
            if (!notApplicable.isEmpty()) {
                line("  not applicable");
                notApplicable.forEach(note -> wrapped(INDENT, note.rule() + "  ", note.because()));
            }
        }
        line("");
    }

    private void finding(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        line("  "
                + palette.severity(finding.severity(), String.format(Locale.ROOT, "%-7s", severity))
                + "  "
                + palette.bold(finding.rule())
                + "  "
                + finding.path()
                + (finding.accepted() == null ? "" : "  (accepted)"));
        wrapped(INDENT, "", finding.message());
        if (finding.accepted() != null) {
            wrapped(
                    INDENT,
                    "accepted  ",
                    "by " + finding.accepted().by() + ", review on "
                            + finding.accepted().reviewOn() + ": "
                            + finding.accepted().reason());
        }
        wrapped(INDENT, "remedy    ", finding.remedy());
        if (!finding.sources().isEmpty()) {
            wrapped(INDENT, "source    ", String.join(" ", finding.sources()));
        }
    }

    private void summary(Report report) {
        Map<Verdict, Integer> markets = new TreeMap<>();
        Map<Severity, Integer> counted = new TreeMap<>();
        int accepted = 0;
        List<Finding> findings = new ArrayList<>();
        report.markets().forEach(market -> {
            markets.merge(market.verdict(), 1, Integer::sum);
            findings.addAll(market.findings());
        });
        report.files().forEach(file -> findings.addAll(file.findings()));
        for (Finding finding : findings) {
            if (finding.accepted() != null) {
                accepted++;
            } else {
                counted.merge(finding.severity(), 1, Integer::sum);
            }
        }
        line(count(report.markets().size(), "market") + " judged: "
                + markets.getOrDefault(Verdict.BLOCKED, 0) + " blocked, "
                + needing(markets.getOrDefault(Verdict.NEEDS_REASON, 0)) + ", "
                + markets.getOrDefault(Verdict.CLEAR, 0) + " clear");
        line(count(counted.getOrDefault(Severity.BLOCKER, 0), "blocker") + ", "
                + count(counted.getOrDefault(Severity.WARNING, 0), "warning") + ", "
                + count(counted.getOrDefault(Severity.NOTE, 0), "note") + "; "
                + count(accepted, "accepted finding"));
        notApplicable(report);
        line(palette.dim("basis: " + report.basis()));
        line(palette.dim(
                "rules " + shortened(report.rulesDigest()) + ", policies " + shortened(report.policyDigest())));
        line(palette.verdict(report.verdict(), "verdict: " + words(report.verdict())));
    }

    private static String needing(int markets) {
        return markets + (markets == 1 ? " needs a reason" : " need a reason");
    }

    /** Why rules had nothing to judge, by venue: silence is never taken for approval. */
    private void notApplicable(Report report) {
        if (everyRule) {
            return;
        }
        Map<String, Map<String, TreeSet<String>>> rules = new TreeMap<>();
        Map<String, Integer> size = new TreeMap<>();
        for (MarketReport market : report.markets()) {
            size.merge(market.venue(), 1, Integer::sum);
            for (RuleNote note : market.notApplicable()) {
                rules.computeIfAbsent(market.venue(), venue -> new TreeMap<>())
                        .computeIfAbsent(note.because(), because -> new TreeSet<>())
                        .add(note.rule());
            }
        }
        if (rules.isEmpty()) {
            return;
        }
        line("not applicable, for all or some markets of a venue (--verbose names them market by market):");
        rules.forEach((venue, reasons) -> {
            line("  " + venue + " (" + count(size.getOrDefault(venue, 0), "market") + ")");
            reasons.forEach((because, ids) -> wrapped(INDENT, "", because + ": " + String.join(" ", ids)));
        });
    }

    private static String shortened(String digest) {
        int colon = digest.indexOf(':');
        return colon < 0 ? digest : digest.substring(0, Math.min(digest.length(), colon + 13));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Writes {@code label} and {@code text}, broken at spaces; further lines stand below the text. */
    private void wrapped(String indent, String label, String text) {
        StringBuilder line = new StringBuilder(indent).append(label);
        String further = indent + " ".repeat(label.length());
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }

    private void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
