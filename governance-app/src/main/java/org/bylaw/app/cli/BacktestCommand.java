package org.bylaw.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.backtest.Backtest;
import org.bylaw.app.backtest.BacktestResult;
import org.bylaw.app.backtest.Judge;
import org.bylaw.app.backtest.VenuePolicies;
import org.bylaw.app.report.BacktestJson;
import org.bylaw.app.report.BacktestMarkdown;
import org.bylaw.app.report.BacktestText;
import org.bylaw.app.report.MarkdownReport;
import org.bylaw.app.report.Palette;
import org.bylaw.app.report.RulePages;
import org.bylaw.file.RecordedChanges;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.TableChanges;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/** {@code bylaw backtest}: which verdicts on past changes a change of rules or policy would flip. */
final class BacktestCommand implements Command {

    private enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    private enum FailOn {
        FLIPS,
        NEVER
    }

    private final List<Path> ruleFolders = new ArrayList<>();
    private @Nullable Path changes;
    private @Nullable Path policy;
    private @Nullable Path oldPolicy;
    private @Nullable Path configs;
    private @Nullable Path output;
    private String venue = "recorded";
    private String category = "recorded";
    private Format format = Format.TEXT;
    private FailOn failOn = FailOn.NEVER;

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public String purpose() {
        return "Judge past changes by the law as it is and as it would be, and list the verdicts that flip.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.option(
                "changes",
                "FILE",
                "The past changes: recorded tables, or one request as of check --batch on each line.",
                given -> changes = Path.of(given));
        syntax.repeatable(
                "rules",
                "DIR",
                "The new law has the rules of this folder too; repeatable.",
                given -> ruleFolders.add(Path.of(given)));
        syntax.option(
                "policy", "FILE", "The new law has this policy, for every venue.", given -> policy = Path.of(given));
        syntax.option(
                "old-policy",
                "FILE",
                "The old law has this policy, instead of the venue's own.",
                given -> oldPolicy = Path.of(given));
        syntax.option(
                "configs",
                "DIR",
                "The folder of venues whose policies apply; market-configs where there is one.",
                given -> configs = Path.of(given));
        syntax.option("venue", "NAME", "The venue of recorded tables, which do not name it.", given -> venue = given);
        syntax.option(
                "category",
                "NAME",
                "The category of the markets of recorded tables, which do not name it.",
                given -> category = given);
        syntax.option(
                "format",
                "FORMAT",
                "text (default), json or markdown.",
                given -> format = Given.word(Format.class, "text, json or markdown", given));
        syntax.option(
                "output",
                "FILE",
                "Write the result there instead of standard output.",
                given -> output = Path.of(given));
        syntax.option(
                "fail-on",
                "WHAT",
                "Exit with 1 on flips, or never (default).",
                given -> failOn = Given.word(FailOn.class, "flips or never", given));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The old law is the shipped rules and the venue's policy, or the default policy where it has none.",
                "A change is judged as of its day, with those before it as the past of its market and venue.",
                "Exit code: 0 judged, 1 with --fail-on flips where a verdict flips, 2 could not run.",
                "",
                "  bylaw backtest --changes changes.json --venue binance-usdm --policy stricter.json",
                "  bylaw backtest --changes requests.ndjson --rules house-rules --format markdown");
    }

    @Override
    public int run(Streams streams) throws Exception {
        Path file = changes;
        if (file == null) {
            throw new CommandFailure("backtest: --changes is missing; name the file of the past changes");
        }
        Ahead<RecordedChanges> reading = Ahead.of("changes", () -> reader().read(file));
        ShapeCheck.prepare(MarketConfig.class);
        Path folder = folder();
        Judge before = Judge.of(RuleSet.shipped(), new VenuePolicies(oldPolicy, folder));
        Judge after = Judge.of(
                Given.rules(ruleFolders), policy == null ? before.policies() : new VenuePolicies(policy, folder));
        RecordedChanges recorded = reading.get();
        if (recorded.changes().isEmpty() && !recorded.faults().isEmpty()) {
            throw new CommandFailure(
                    recorded.faults().stream().map(Object::toString).toList());
        }
        BacktestResult result = Backtest.run(before, after, recorded);
        publish(result, streams.out());
        return failOn == FailOn.FLIPS && !result.flipped().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAR;
    }

    private TableChanges reader() {
        try {
            return new TableChanges(venue, category);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("--venue " + venue + ": " + wrong.getMessage());
        }
    }

    private @Nullable Path folder() {
        if (configs != null && !Files.isDirectory(configs)) {
            throw new CommandFailure("--configs " + configs + " is no folder; name the folder of venues");
        }
        Path usual = Path.of("market-configs");
        return configs == null && Files.isDirectory(usual) ? usual : configs;
    }

    private void publish(BacktestResult result, PrintWriter standard) throws IOException {
        if (output == null) {
            render(result, standard, Boolean.getBoolean("bylaw.terminal") ? Palette.COLOURED : Palette.PLAIN);
            return;
        }
        StringWriter text = new StringWriter();
        render(result, text, Palette.PLAIN);
        try {
            Files.writeString(output, text.toString(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new CommandFailure("--output " + output
                    + " cannot be written; name a file in a folder that exists and that you may write to");
        }
    }

    private void render(BacktestResult result, Writer out, Palette palette) throws IOException {
        switch (format) {
            case TEXT -> BacktestText.write(result, out, palette);
            case JSON -> BacktestJson.write(result, out);
            case MARKDOWN -> out.write(BacktestMarkdown.section(result, RulePages.NONE, MarkdownReport.LONGEST));
        }
    }
}
