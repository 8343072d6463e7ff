package org.bylaw.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.bylaw.app.CommandFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code bylaw}. */
@Command(
        name = "bylaw",
        description = "Judges the market configuration of perpetual-futures venues by the rules of their committees.",
        subcommands = {
            CheckCommand.class,
            QuoteCommand.class,
            RulesCommand.class,
            SchemaCommand.class,
            ServeCommand.class,
            VersionCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "bylaw COMMAND --help explains a command."})
public final class Bylaw implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an unexpected error.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        int code = run(out, err, arguments);
        out.flush();
        if (System.out.checkError()) {
            err.println("bylaw: standard output could not be written; the answer is not complete");
            code = ExitCode.COULD_NOT_RUN;
        }
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(java.io.OutputStream stream) {
        return new PrintWriter(
                new java.io.BufferedWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16));
    }

    /** Runs the command line on the given streams; the result is the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var bylaw = new Bylaw();
        var line = new CommandLine(bylaw);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println("bylaw: " + complaint(wrong) + "; see " + qualified(wrong.getCommandLine()) + " --help");
            return ExitCode.COULD_NOT_RUN;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CommandFailure expected) {
                expected.lines().forEach(each -> err.println("bylaw: " + each));
            } else {
                err.println("bylaw: " + failure.getClass().getSimpleName() + ": " + failure.getMessage()
                        + "; this is a fault of bylaw, --debug shows where");
            }
            if (bylaw.debug) {
                failure.printStackTrace(err);
            }
            return ExitCode.COULD_NOT_RUN;
        });
        return line.execute(arguments);
    }

    private static String complaint(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            CommandLine line = wrong.getCommandLine();
            String given = unmatched.getUnmatched().get(0);
            return line.getSubcommands().isEmpty()
                    ? line.getCommandName() + " takes no argument " + given
                    : "there is no command " + given + "; the commands are "
                            + String.join(", ", line.getSubcommands().keySet());
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String qualified(CommandLine line) {
        return line.getCommandSpec().qualifiedName();
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
