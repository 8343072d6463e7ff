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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.check.Batch;
import org.bylaw.app.check.Subjects;
import org.bylaw.app.report.JsonReport;
import org.bylaw.app.report.Palette;
import org.bylaw.app.report.TextReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleFilesException;
import org.bylaw.rulebook.RuleProblem;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code bylaw check}: judges market files by the rules. */
@Command(
        name = "check",
        description = "Judge market files by the rules of their venue's committee.",
        footer = {
            "",
            "Exit code: 0 nothing at or above --fail-on, 1 something is, 2 could not run.",
            "With --batch the same over all requests, and 2 where one could not be answered.",
            "",
            "  bylaw check",
            "  bylaw check market-configs/drift/markets/SOL-PERP.json --fail-on warning",
            "  bylaw check --format json --output report.json"
        })
final class CheckCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        SARIF,
        JUNIT
    }

    private enum FailOn {
        BLOCKER,
        WARNING,
        NEVER
    }

    /** Reads what {@code enum} options say, so that a slip is answered with the words that they take. */
    private static <E extends Enum<E>> E word(Class<E> type, String words, String given) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(given)) {
                return constant;
            }
        }
        throw new TypeConversionException("it is " + given + "; write " + words);
    }

    private static final class FormatReader implements ITypeConverter<Format> {
        @Override
        public Format convert(String given) {
            return word(Format.class, "text or json", given);
        }
    }

    private static final class FailOnReader implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String given) {
            return word(FailOn.class, "blocker, warning or never", given);
        }
    }

    private static final class DayReader implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String given) {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeParseException wrong) {
                throw new TypeConversionException("it is " + given + "; write a day as 2026-03-28");
            }
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "Market files or folders; market-configs where none is given.")
    private List<Path> paths = List.of();

    @Option(names = "--configs", paramLabel = "DIR", description = "The folder of venues whose policies apply.")
    private @Nullable Path configs;

    @Option(names = "--policy", paramLabel = "FILE", description = "Judge every market by this policy.")
    private @Nullable Path policy;

    @Option(names = "--no-policy", description = "Judge by the rules alone that need no threshold.")
    private boolean noPolicy;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatReader.class,
            description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report there instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = FailOnReader.class,
            description = "Exit with 1 from this severity on: blocker (default), warning or never.")
    private FailOn failOn = FailOn.BLOCKER;

    @Option(names = "--rules", paramLabel = "DIR", description = "Add the rules of this folder; repeatable.")
    private List<Path> ruleFolders = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = DayReader.class,
            description = "The day for review dates, 2026-03-28; today where not given.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--base",
            paramLabel = "REV",
            description = "Compare with a git revision (not part of this version).")
    private @Nullable String base;

    @Option(names = "--batch", description = "Judge one JSON request per line of standard input, one answer per line.")
    private boolean batch;

    @Option(names = "--verbose", description = "Name every rule that passed or did not apply.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        refuseWhatIsNotThere();
        RuleBook rules = new RuleBook(rules());
        LocalDate today = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        Streams streams = Streams.of(spec);
        if (batch) {
            if (!paths.isEmpty()) {
                throw new CommandFailure("check --batch reads requests from standard input; leave out " + paths.get(0));
            }
            if (output != null) {
                throw new CommandFailure("check --batch answers on standard output; leave out --output " + output);
            }
            Batch requests = new Batch(rules, new Subjects(configs, policy, noPolicy), today);
            return requests.run(System.in, streams.out()) ? exitCode(requests.worst()) : ExitCode.COULD_NOT_RUN;
        }
        List<Path> judged = paths.isEmpty() ? List.of(configs == null ? Path.of("market-configs") : configs) : paths;
        if (paths.isEmpty() && configs == null && !Files.exists(judged.get(0))) {
            throw new CommandFailure("there is no folder market-configs here; name market files or folders");
        }
        Report report =
                rules.check(new Subjects(configs, policy, noPolicy).read(judged), today, "the files as they stand");
        publish(report, streams.out());
        return exitCode(report.verdict());
    }

    private void refuseWhatIsNotThere() {
        if (format != Format.TEXT && format != Format.JSON) {
            throw new CommandFailure("--format " + format.name().toLowerCase(Locale.ROOT)
                    + " is not part of this version; use text or json");
        }
        if (base != null) {
            throw new CommandFailure(
                    "--base " + base + ": comparing with a git revision is not part of this version; leave it out");
        }
        if (noPolicy && policy != null) {
            throw new CommandFailure("--no-policy and --policy exclude each other; leave one of them out");
        }
    }

    private RuleSet rules() {
        try {
            return ruleFolders.isEmpty() ? RuleSet.shipped() : RuleSet.withFolders(ruleFolders);
        } catch (RuleFilesException faulty) {
            throw new CommandFailure(
                    faulty.problems().stream().map(RuleProblem::toString).toList());
        }
    }

    private void publish(Report report, PrintWriter standard) throws IOException {
        if (output == null) {
            render(report, standard, Boolean.getBoolean("bylaw.terminal") ? Palette.COLOURED : Palette.PLAIN);
            return;
        }
        StringWriter text = new StringWriter();
        render(report, text, Palette.PLAIN);
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

    private void render(Report report, Writer out, Palette palette) throws IOException {
        if (format == Format.JSON) {
            JsonReport.write(report, out);
        } else {
            TextReport.write(report, out, palette, verbose);
        }
    }

    private int exitCode(Verdict verdict) {
        boolean failing = switch (failOn) {
            case NEVER -> false;
            case BLOCKER -> verdict == Verdict.BLOCKED;
            case WARNING -> verdict != Verdict.CLEAR;
        };
        return failing ? ExitCode.FINDINGS : ExitCode.CLEAR;
    }
}
