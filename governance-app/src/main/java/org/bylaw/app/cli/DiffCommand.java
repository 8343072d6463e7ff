package org.bylaw.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.change.Changes;
import org.bylaw.app.change.GitChanges;
import org.bylaw.app.report.DiffReport;
import org.bylaw.app.report.Palette;
import org.bylaw.change.Declaration;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/** {@code bylaw diff}: a market before and after, in the terms of a committee. */
final class DiffCommand implements Command {

    private static final Pattern REFERENCE =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,63})/([A-Z0-9][A-Za-z0-9._-]{0,63})");

    private Path configs = Path.of("market-configs");
    private @Nullable String market;
    private @Nullable String base;

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String purpose() {
        return "Show a market before and after: which way it goes for whom, at which sizes, and how far.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.argument(
                "MARKET",
                Syntax.Count.EXACTLY_ONE,
                "The market as venue/MARKET, drift/SOL-PERP, or its file.",
                given -> market = given);
        syntax.option("base", "REV", "The git revision to compare with; required.", given -> base = given);
        syntax.option(
                "configs",
                "DIR",
                "The folder of venues; market-configs where not given.",
                given -> configs = Path.of(given));
    }

    @Override
    public List<String> notes() {
        return List.of("  bylaw diff drift/SOL-PERP --base HEAD~1");
    }

    @Override
    public int run(Streams streams) throws Exception {
        String reference = market;
        if (base == null || reference == null) {
            throw new CommandFailure("diff compares with a git revision; name it with --base, as in --base HEAD~1");
        }
        Changes changes = GitChanges.read(
                new GitChanges.Reading(
                        List.of(file(reference)),
                        null,
                        null,
                        false,
                        List.of(),
                        base,
                        LocalDate.now(ZoneOffset.UTC),
                        Declaration.NONE),
                (read, all) -> {});
        Report report = new RuleBook(RuleSet.shipped())
                .checkChanges(changes.venues(), LocalDate.now(ZoneOffset.UTC), changes.basis(), changes.remarks());
        if (report.markets().isEmpty()) {
            if (!Files.exists(file(reference))) {
                throw new CommandFailure(reference + ": there is no such market, neither here nor at " + base
                        + "; write it as venue/MARKET, drift/SOL-PERP");
            }
            streams.out().println(reference + " does not differ; " + report.basis());
        }
        for (MarketReport each : report.markets()) {
            DiffReport.write(
                    each, streams.out(), Boolean.getBoolean("bylaw.terminal") ? Palette.COLOURED : Palette.PLAIN);
            streams.out().println();
            streams.out().println(report.basis());
        }
        return ExitCode.CLEAR;
    }

    private Path file(String reference) {
        Matcher named = REFERENCE.matcher(reference);
        return named.matches() && !reference.endsWith(".json")
                ? configs.resolve(named.group(1)).resolve("markets").resolve(named.group(2) + ".json")
                : Path.of(reference);
    }
}
