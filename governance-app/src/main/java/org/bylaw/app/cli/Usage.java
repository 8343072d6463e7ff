package org.bylaw.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.bylaw.app.WrappedText;

/** The help of a command. */
final class Usage {

    private static final int WIDTH = 80;

    private final PrintWriter out;

    private Usage(PrintWriter out) {
        this.out = out;
    }

    /** Writes the help of {@code command}. */
    static void of(Command command, Syntax syntax, PrintWriter out) {
        String argument = syntax.argument() == null
                ? ""
                : switch (syntax.argument().count()) {
                    case AT_MOST_ONE -> " [" + syntax.argument().label() + "]";
                    case EXACTLY_ONE -> " " + syntax.argument().label();
                    case ANY -> " [" + syntax.argument().label() + "...]";
                };
        var usage = new Usage(out);
        usage.head("bylaw " + command.name() + " [OPTION...]" + argument, command.purpose());
        usage.table(rows(syntax));
        if (!command.notes().isEmpty()) {
            out.println();
            command.notes().forEach(out::println);
        }
    }

    /** Writes the help of {@code bylaw} as a whole. */
    static void of(List<Command> commands, Syntax syntax, PrintWriter out) {
        var usage = new Usage(out);
        usage.head(
                "bylaw [OPTION...] COMMAND",
                "Judges the market configuration of perpetual-futures venues by the rules of their committees.");
        usage.table(rows(syntax));
        out.println("Commands:");
        usage.table(commands.stream()
                .map(command -> new Row(command.name(), command.purpose()))
                .toList());
        out.println();
        out.println("bylaw COMMAND --help explains a command.");
    }

    private record Row(String term, String explanation) {}

    private static List<Row> rows(Syntax syntax) {
        List<Row> rows = new ArrayList<>();
        if (syntax.argument() != null) {
            rows.add(new Row(syntax.argument().label(), syntax.argument().explanation()));
        }
        for (Option option : syntax.options()) {
            rows.add(new Row(
                    (option.getOpt() == null ? "" : "-" + option.getOpt() + ", ") + "--" + option.getLongOpt()
                            + (option.hasArg() ? "=" + option.getArgName() : ""),
                    option.getDescription()));
        }
        return rows;
    }

    private void head(String synopsis, String purpose) {
        out.println("Usage: " + synopsis);
        wrapped("", "", purpose);
    }

    private void table(List<Row> rows) {
        int widest = rows.stream().mapToInt(row -> row.term().length()).max().orElse(0);
        for (Row row : rows) {
            wrapped(
                    "  " + row.term() + " ".repeat(widest - row.term().length() + 2),
                    " ".repeat(widest + 4),
                    row.explanation());
        }
    }

    private void wrapped(String start, String further, String text) {
        WrappedText.lines(start, further, text, WIDTH).forEach(out::println);
    }
}
