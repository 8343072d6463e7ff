package org.bylaw.app.cli;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.bylaw.app.CommandFailure;

/** The command {@code bylaw}: finds the command that the arguments name and runs it. */
public final class Bylaw {

    private final List<Command> commands = List.of(
            new CheckCommand(),
            new AuditCommand(),
            new BacktestCommand(),
            new DiffCommand(),
            new QuoteCommand(),
            new RepairCommand(),
            new ReplayCommand(),
            new RulesCommand(),
            new SchemaCommand(),
            new ServeCommand(),
            new VersionCommand());
    private final Streams streams;
    private boolean help;
    private boolean debug;

    private Bylaw(Streams streams) {
        this.streams = streams;
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logging.choose(Arrays.asList(arguments));
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

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16));
    }

    /** Runs the command line on the given streams; the result is the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new Bylaw(new Streams(out, err)).run(Arrays.asList(arguments));
    }

    private int run(List<String> words) {
        int ownWords = 0;
        while (ownWords < words.size() && words.get(ownWords).startsWith("-")) {
            ownWords++;
        }
        Syntax own = everywhere(new Syntax("bylaw"));
        try {
            own.read(words.subList(0, ownWords));
            if (help || ownWords == words.size()) {
                Usage.of(commands, own, streams.out());
                return ExitCode.CLEAR;
            }
            Command command = named(words.subList(ownWords, words.size()));
            return run(command, words.subList(ownWords + nameOf(command).size(), words.size()));
        } catch (WrongUse wrong) {
            return misused("bylaw", wrong);
        }
    }

    /** The command whose name, of one word or more, begins {@code words}. */
    private Command named(List<String> words) {
        return commands.stream()
                .filter(command -> Collections.indexOfSubList(words, nameOf(command)) == 0)
                .findFirst()
                .orElseThrow(() -> new WrongUse("there is no command " + words.get(0) + "; the commands are "
                        + commands.stream().map(Command::name).collect(Collectors.joining(", "))));
    }

    private static List<String> nameOf(Command command) {
        return List.of(command.name().split(" ", -1));
    }

    private int run(Command command, List<String> words) {
        Syntax syntax = new Syntax(command.name());
        command.declare(syntax);
        everywhere(syntax);
        try {
            syntax.read(words);
        } catch (WrongUse wrong) {
            if (!help) {
                return misused("bylaw " + command.name(), wrong);
            }
        }
        if (help) {
            Usage.of(command, syntax, streams.out());
            return ExitCode.CLEAR;
        }
        try {
            return command.run(streams);
        } catch (Exception failure) {
            return failed(failure);
        }
    }

    /** Adds what every command understands. */
    private Syntax everywhere(Syntax syntax) {
        syntax.flag("debug", "Show the stack trace of an unexpected error.", () -> debug = true);
        syntax.flag("h", "help", "Show this help.", () -> help = true);
        return syntax;
    }

    private int misused(String command, WrongUse wrong) {
        streams.err().println("bylaw: " + wrong.getMessage() + "; see " + command + " --help");
        return ExitCode.COULD_NOT_RUN;
    }

    private int failed(Exception failure) {
        if (failure instanceof CommandFailure expected) {
            expected.lines().forEach(each -> streams.err().println("bylaw: " + each));
        } else {
            streams.err()
                    .println("bylaw: " + failure.getClass().getSimpleName() + ": " + failure.getMessage()
                            + "; this is a fault of bylaw, --debug shows where");
        }
        if (debug) {
            failure.printStackTrace(streams.err());
        }
        return ExitCode.COULD_NOT_RUN;
    }
}
