package org.bylaw.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.change.Changes;
import org.bylaw.app.change.GitChanges;
import org.bylaw.app.check.SubjectFiles;
import org.bylaw.app.check.Subjects;
import org.bylaw.app.repair.RepairJson;
import org.bylaw.app.repair.RepairPatch;
import org.bylaw.app.repair.RepairText;
import org.bylaw.app.repair.RepairedFiles;
import org.bylaw.change.Declaration;
import org.bylaw.file.ReadingProgress;
import org.bylaw.file.ShapeCheck;
import org.bylaw.repair.RepairSearch;
import org.bylaw.repair.Repairs;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.VenueChange;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/** {@code bylaw repair}: the nearest parameter sets that pass. */
final class RepairCommand implements Command {

    private enum Format {
        TEXT,
        JSON,
        PATCH
    }

    private final List<Path> paths = new ArrayList<>();
    private final List<Path> ruleFolders = new ArrayList<>();
    private final Set<String> named = new LinkedHashSet<>();
    private @Nullable Path configs;
    private @Nullable Path policy;
    private Format format = Format.TEXT;
    private int choice = 1;
    private @Nullable LocalDate asOf;
    private @Nullable String base;

    @Override
    public String name() {
        return "repair";
    }

    @Override
    public String purpose() {
        return "Find the nearest parameter sets that pass, for markets or changes that are blocked.";
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
        syntax.repeatable(
                "rules", "DIR", "Add the rules of this folder; repeatable.", given -> ruleFolders.add(Path.of(given)));
        syntax.repeatable(
                "rule",
                "ID",
                "Satisfy this rule alone, whatever its severity; repeatable.",
                given -> named.add(given.toUpperCase(Locale.ROOT)));
        syntax.option(
                "base",
                "REV",
                "Repair the changes since this git revision, rather than the markets as they stand.",
                given -> base = given);
        syntax.option("format", "FORMAT", "text (default), json or patch.", given -> format = format(given));
        syntax.option(
                "choice",
                "N",
                "Which of the parameter sets a patch makes: 1 (default), 2 or 3.",
                given -> choice = choice(given));
        syntax.option("as-of", "DAY", "The day of the check; today where not given.", given -> asOf = Given.day(given));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "At most three parameter sets per market, the fewest fields first, then by relative change. Where all",
                "that blocks is accepted by the committee, that is repaired.",
                "Exit code: 0 nothing is blocked, or every blocked market has a repair; 1 one has none; 2 could not run.",
                "",
                "  bylaw repair market-configs/dperp",
                "  bylaw repair market-configs/dperp --rule MGN-001 --rule MGN-002",
                "  bylaw repair --base origin/main --format patch | git apply");
    }

    private static Format format(String given) {
        for (Format each : Format.values()) {
            if (each.name().equalsIgnoreCase(given)) {
                return each;
            }
        }
        throw new WrongUse("it is " + given + "; write text, json or patch");
    }

    private static int choice(String given) {
        return switch (given) {
            case "1" -> 1;
            case "2" -> 2;
            case "3" -> 3;
            default -> throw new WrongUse("it is " + given + "; write 1, 2 or 3");
        };
    }

    @Override
    public int run(Streams streams) throws Exception {
        LocalDate today = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        List<Path> read = paths.isEmpty() ? List.of(configs == null ? Path.of("market-configs") : configs) : paths;
        if (paths.isEmpty() && configs == null && !Files.exists(read.get(0))) {
            throw new CommandFailure("there is no folder market-configs here; name market files or folders");
        }
        RepairedFiles repaired = Boolean.getBoolean("bylaw.progress")
                ? repairedInSight(read, today, streams.err())
                : repaired(read, today, (files, all) -> {});
        boolean complete = publish(repaired, streams);
        return complete && repaired.repairable() ? ExitCode.CLEAR : ExitCode.FINDINGS;
    }

    private RepairedFiles repairedInSight(List<Path> read, LocalDate today, PrintWriter terminal) throws Exception {
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return repaired(read, today, progress);
        }
    }

    private RepairedFiles repaired(List<Path> read, LocalDate today, ReadingProgress progress) throws Exception {
        RuleBook rules = new RuleBook(Given.rules(ruleFolders));
        Set<String> known = new LinkedHashSet<>();
        rules.cards().forEach(card -> known.add(card.id()));
        for (String rule : named) {
            if (!known.contains(rule)) {
                throw new CommandFailure("--rule " + rule + ": there is no such rule; bylaw rules lists them");
            }
        }
        var search = new RepairSearch(rules, today, ShapeCheck::of, named);
        return base == null
                ? ofMarkets(new Subjects(configs, policy, false).read(read, progress), search, today)
                : ofChanges(
                        GitChanges.read(
                                new GitChanges.Reading(
                                        read, configs, policy, false, ruleFolders, base, today, Declaration.NONE),
                                progress),
                        search,
                        rules,
                        today);
    }

    private RepairedFiles ofMarkets(SubjectFiles files, RepairSearch search, LocalDate today) {
        List<Repairs> repairs = new ArrayList<>();
        for (VenueSubject venue : files.venues()) {
            for (MarketSubject market : venue.markets()) {
                repairs.add(search.ofMarket(venue.policy(), venue.accepted(), market));
            }
        }
        return new RepairedFiles("the files as they stand", today, List.copyOf(named), repairs, List.of());
    }

    private RepairedFiles ofChanges(Changes changes, RepairSearch search, RuleBook rules, LocalDate today) {
        List<Repairs> repairs = new ArrayList<>();
        for (VenueChange venue : changes.venues()) {
            for (ChangeSubject market : venue.changes()) {
                if (market.proposed() != null) {
                    repairs.add(search.ofChange(new VenueChange(
                            venue.law(),
                            venue.proposedLaw(),
                            venue.lawChange(),
                            List.of(market),
                            venue.marketNames())));
                }
            }
        }
        return new RepairedFiles(
                changes.basis(),
                today,
                List.copyOf(named),
                repairs,
                named.isEmpty() ? beside(changes, rules, today) : List.of());
    }

    /** What blocks the proposal beside the parameters of its markets. */
    private static List<String> beside(Changes changes, RuleBook rules, LocalDate today) {
        Report report = rules.checkChanges(changes.venues(), today, changes.basis(), changes.remarks());
        List<String> lines = new ArrayList<>();
        for (FileReport file : report.files()) {
            blockers(file.file(), file.findings(), lines);
        }
        for (MarketReport market : report.markets()) {
            ChangeReport change = market.change();
            if (change != null && change.change().market().landed() == null) {
                blockers(market.venue() + "/" + market.market(), market.findings(), lines);
            }
        }
        return lines;
    }

    private static void blockers(String subject, List<Finding> findings, List<String> lines) {
        findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER && finding.accepted() == null)
                .forEach(finding -> lines.add(
                        subject + ": " + finding.rule() + "  " + finding.message() + "; remedy: " + finding.remedy()));
    }

    /** Whether all that is asked for could be given. */
    private boolean publish(RepairedFiles repaired, Streams streams) throws Exception {
        switch (format) {
            case TEXT -> RepairText.write(repaired, streams.out());
            case JSON -> RepairJson.write(repaired, streams.out());
            case PATCH -> {
                return patch(repaired, streams);
            }
        }
        return true;
    }

    private boolean patch(RepairedFiles repaired, Streams streams) {
        boolean complete = true;
        var patch = new RepairPatch(Path.of(""), choice);
        repaired.beside().forEach(line -> streams.err().println("bylaw: not to be repaired by a parameter: " + line));
        for (Repairs market : repaired.faulty()) {
            if (patch.covers(market)) {
                streams.out().print(patch.of(market));
            } else {
                streams.err()
                        .println("bylaw: %s/%s has no repair %d; bylaw repair without --format says what there is"
                                .formatted(
                                        market.report().venue(), market.report().market(), choice));
                complete = false;
            }
        }
        return complete;
    }
}
