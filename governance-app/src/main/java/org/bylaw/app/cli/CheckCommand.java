package org.bylaw.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.backtest.BacktestResult;
import org.bylaw.app.batch.Batch;
import org.bylaw.app.change.Changes;
import org.bylaw.app.change.GitChanges;
import org.bylaw.app.change.PastUnderBothLaws;
import org.bylaw.app.change.Proposal;
import org.bylaw.app.check.SubjectFiles;
import org.bylaw.app.check.Subjects;
import org.bylaw.app.report.BacktestMarkdown;
import org.bylaw.app.report.FailOn;
import org.bylaw.app.report.FieldLines;
import org.bylaw.app.report.HtmlReport;
import org.bylaw.app.report.JsonReport;
import org.bylaw.app.report.JunitReport;
import org.bylaw.app.report.MarkdownReport;
import org.bylaw.app.report.Palette;
import org.bylaw.app.report.RulePages;
import org.bylaw.app.report.SarifReport;
import org.bylaw.app.report.TextReport;
import org.bylaw.change.Declaration;
import org.bylaw.file.ReadingProgress;
import org.bylaw.file.ShapeCheck;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.StricterReport;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/** {@code bylaw check}: judges market files by the rules. */
final class CheckCommand implements Command {

    private enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        HTML,
        SARIF,
        JUNIT
    }

    /**
     * What came of the judging.
     *
     * @param cards the rules that judged
     * @param lines where the fields of the files stand
     * @param past what a change of the law would have made of earlier changes; {@code null} where the law stays
     */
    private record Outcome(
            Report report,
            List<RuleCard> cards,
            FieldLines lines,
            @Nullable BacktestResult past) {}

    /** Most characters of what a change of the law makes of the past. */
    private static final int LONGEST_SECTION = 12_000;

    private final List<Path> paths = new ArrayList<>();
    private final List<Path> ruleFolders = new ArrayList<>();
    private @Nullable Path configs;
    private @Nullable Path policy;
    private boolean noPolicy;
    private @Nullable Format format;
    private @Nullable Path output;
    private FailOn failOn = FailOn.BLOCKER;
    private @Nullable LocalDate asOf;
    private @Nullable String base;
    private @Nullable Direction intent;
    private @Nullable String rationale;
    private RulePages docs = RulePages.NONE;
    private boolean batch;
    private boolean verbose;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String purpose() {
        return "Judge market files by the rules of their venue's committee.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.argument(
                "PATH",
                Syntax.Count.ANY,
                "Market files or folders; market-configs where none is given.",
                given -> paths.add(Path.of(given)));
        syntax.option(
                "configs", "DIR", "The folder of venues whose policies apply.", given -> configs = Path.of(given));
        syntax.option("policy", "FILE", "Judge every market by this policy.", given -> policy = Path.of(given));
        syntax.flag("no-policy", "Judge by the rules alone that need no threshold.", () -> noPolicy = true);
        syntax.option(
                "format",
                "FORMAT",
                "text (default), json, markdown, html, sarif or junit.",
                given -> format = Given.word(Format.class, "text, json, markdown, html, sarif or junit", given));
        syntax.option(
                "output",
                "FILE",
                "Write the report there instead of standard output.",
                given -> output = Path.of(given));
        syntax.option(
                "fail-on",
                "SEVERITY",
                "Exit with 1 from this severity on: blocker (default), warning or never.",
                given -> failOn = Given.word(FailOn.class, "blocker, warning or never", given));
        syntax.repeatable(
                "rules", "DIR", "Add the rules of this folder; repeatable.", given -> ruleFolders.add(Path.of(given)));
        syntax.option(
                "as-of",
                "DAY",
                "The day for review dates, 2026-03-28; today where not given.",
                given -> asOf = Given.day(given));
        syntax.option(
                "docs",
                "URL",
                "Link the rules to the documentation site there; for markdown, html and sarif.",
                given -> docs = pages(given));
        syntax.option(
                "base",
                "REV",
                "Judge what differs from the commit that HEAD and this git revision share.",
                given -> base = given);
        syntax.option(
                "intent",
                "WORD",
                "What the change is meant to be: looser, tighter, mixed or neutral; with --base.",
                given -> intent = direction(given));
        syntax.option(
                "rationale", "TEXT", "Why, beside the commits' messages; with --base.", given -> rationale = given);
        syntax.flag(
                "batch", "Judge one JSON request per line of standard input, one answer per line.", () -> batch = true);
        syntax.flag("verbose", "Name every rule that passed or did not apply.", () -> verbose = true);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Exit code: 0 nothing at or above --fail-on, 1 something is, 2 could not run.",
                "With --batch the same over all requests, and 2 where one could not be answered.",
                "",
                "  bylaw check",
                "  bylaw check market-configs/drift/markets/SOL-PERP.json --fail-on warning",
                "  bylaw check --format json --output report.json");
    }

    private static Direction direction(String given) {
        return Proposal.direction(given)
                .orElseThrow(() -> new WrongUse("it is " + given + "; write looser, tighter, mixed or neutral"));
    }

    private static RulePages pages(String given) {
        try {
            return RulePages.at(given, RuleSet.shipped().cards());
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse("it is " + given + "; write the address of a site as https://example.org/bylaw");
        }
    }

    @Override
    public int run(Streams streams) throws Exception {
        refuseWhatExcludesEachOther();
        LocalDate today = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        if (batch) {
            if (!paths.isEmpty()) {
                throw new CommandFailure("check --batch reads requests from standard input; leave out " + paths.get(0));
            }
            if (output != null) {
                throw new CommandFailure("check --batch answers on standard output; leave out --output " + output);
            }
            if (format != null && format != Format.JSON) {
                throw new CommandFailure("check --batch answers in JSON, one line per request; leave out --format "
                        + format.name().toLowerCase(Locale.ROOT));
            }
            Batch requests =
                    new Batch(new RuleBook(Given.rules(ruleFolders)), new Subjects(configs, policy, noPolicy), today);
            return requests.run(System.in, streams.out()) ? exitCode(requests.worst()) : ExitCode.COULD_NOT_RUN;
        }
        List<Path> judged = paths.isEmpty() ? List.of(configs == null ? Path.of("market-configs") : configs) : paths;
        if (paths.isEmpty() && configs == null && !Files.exists(judged.get(0))) {
            throw new CommandFailure("there is no folder market-configs here; name market files or folders");
        }
        Outcome outcome = Boolean.getBoolean("bylaw.progress")
                ? judgeInSight(judged, today, streams.err())
                : judge(judged, today, (files, all) -> {});
        publish(outcome, streams.out());
        return exitCode(outcome.report().verdict());
    }

    /** Judges with a word on a terminal of how far it is. */
    private Outcome judgeInSight(List<Path> judged, LocalDate today, PrintWriter terminal) throws Exception {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return judge(judged, today, progress);
        }
    }

    private Outcome judge(List<Path> judged, LocalDate today, ReadingProgress progress) throws Exception {
        if (base != null) {
            return judgeChange(judged, base, today, progress);
        }
        Ahead<SubjectFiles> reading =
                Ahead.of("files", () -> new Subjects(configs, policy, noPolicy).read(judged, progress));
        ShapeCheck.prepare(MarketConfig.class);
        RuleBook rules = new RuleBook(Given.rules(ruleFolders));
        SubjectFiles files = reading.get();
        return new Outcome(
                rules.check(files.venues(), today, "the files as they stand"), rules.cards(), files.lines(), null);
    }

    private Outcome judgeChange(List<Path> judged, String revision, LocalDate today, ReadingProgress progress)
            throws Exception {
        GitChanges.Reading reading = new GitChanges.Reading(
                judged,
                configs,
                policy,
                noPolicy,
                ruleFolders,
                revision,
                today,
                new Declaration(intent, null, rationale, null));
        Ahead<Changes> changes = Ahead.of("changes", () -> GitChanges.read(reading, progress));
        ShapeCheck.prepare(MarketConfig.class);
        Changes found = changes.get();
        RuleBook rules = new RuleBook(found.rules().base());
        Report report = rules.checkChanges(found.venues(), today, found.basis(), found.remarks());
        RuleSet proposed = found.rules().proposed();
        if (proposed != null) {
            report = StricterReport.of(
                    report, new RuleBook(proposed).checkChanges(found.venues(), today, found.basis(), found.remarks()));
        }
        return new Outcome(report, rules.cards(), found.lines(), PastUnderBothLaws.of(found));
    }

    private void refuseWhatExcludesEachOther() {
        if (base == null && (intent != null || rationale != null)) {
            throw new CommandFailure(
                    "--intent and --rationale are about a change; name with --base what it is a change of");
        }
        if (base != null && batch) {
            throw new CommandFailure(
                    "check --batch takes what is compared from each request; leave out --base " + base);
        }
        if (noPolicy && policy != null) {
            throw new CommandFailure("--no-policy and --policy exclude each other; leave one of them out");
        }
        if (docs != RulePages.NONE && format != Format.MARKDOWN && format != Format.HTML && format != Format.SARIF) {
            throw new CommandFailure("--docs links the rules in --format markdown, html or sarif; choose one of them");
        }
    }

    private void publish(Outcome outcome, PrintWriter standard) throws IOException {
        if (output == null) {
            Palette palette = Boolean.getBoolean("bylaw.terminal") ? Palette.COLOURED : Palette.PLAIN;
            render(outcome, standard, palette);
            return;
        }
        StringWriter text = new StringWriter();
        render(outcome, text, Palette.PLAIN);
        try {
            Files.writeString(output, text.toString(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new CommandFailure("--output " + output + " cannot be written" + because(failed)
                    + "; name a file in a folder that exists and that you may write to");
        }
    }

    private static String because(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return ": there is no such folder";
        }
        if (failed instanceof AccessDeniedException) {
            return ": this user may not write there";
        }
        return failed instanceof FileSystemException system && system.getReason() != null
                ? ": " + system.getReason()
                : "";
    }

    private void render(Outcome outcome, Writer out, Palette palette) throws IOException {
        Report report = outcome.report();
        switch (format == null ? Format.TEXT : format) {
            case TEXT -> TextReport.write(report, out, palette, verbose);
            case JSON -> JsonReport.write(report, out);
            case MARKDOWN -> MarkdownReport.write(report, docs, flips(outcome.past()), out);
            case HTML -> HtmlReport.write(report, docs, out);
            case SARIF ->
                SarifReport.write(
                        report, ProductVersion.text(), outcome.cards(), outcome.lines(), Path.of(""), docs, out);
            case JUNIT -> JunitReport.write(report, outcome.cards(), failOn, out);
        }
    }

    private String flips(@Nullable BacktestResult past) {
        return past == null ? "" : BacktestMarkdown.section(past, docs, LONGEST_SECTION);
    }

    private int exitCode(Verdict verdict) {
        return failOn.fails(verdict) ? ExitCode.FINDINGS : ExitCode.CLEAR;
    }
}
