package org.bylaw.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/**
 * The options and arguments of a command, and what hears what is given for each. Commons CLI reads them: of the libraries for
 * the purpose it is the one whose classes a class-data archive can hold, and a check takes no longer for it.
 */
final class Syntax {

    /** How many arguments there may be. */
    enum Count {
        AT_MOST_ONE,
        EXACTLY_ONE,
        ANY
    }

    /**
     * What stands without an option's name.
     *
     * @param label what it is, {@code PATH}
     * @param explanation for the help
     * @param count how many there may be
     * @param meaning what hears each
     */
    record Argument(String label, String explanation, Count count, Consumer<String> meaning) {}

    private final String command;
    private final List<Option> declared = new ArrayList<>();
    private final Map<String, Consumer<String>> meanings = new HashMap<>();
    private final Map<String, Boolean> repeatable = new HashMap<>();
    private @Nullable Argument argument;

    /** Nothing, so far, for {@code command}. */
    Syntax(String command) {
        this.command = command;
    }

    /** An option without a value. */
    void flag(String name, String explanation, Runnable meaning) {
        declare(Option.builder().longOpt(name), explanation, true, given -> meaning.run());
    }

    /** An option without a value that has a short name, {@code h}, too. */
    void flag(String letter, String name, String explanation, Runnable meaning) {
        declare(Option.builder(letter).longOpt(name), explanation, true, given -> meaning.run());
    }

    /** An option with a value; {@code meaning} refuses one by a {@link WrongUse} that says what it is and what to write. */
    void option(String name, String label, String explanation, Consumer<String> meaning) {
        declare(Option.builder().longOpt(name).hasArg().argName(label), explanation, false, meaning);
    }

    /** An option with a value that may be given more than once. */
    void repeatable(String name, String label, String explanation, Consumer<String> meaning) {
        declare(Option.builder().longOpt(name).hasArg().argName(label), explanation, true, meaning);
    }

    private void declare(Option.Builder builder, String explanation, boolean again, Consumer<String> meaning) {
        Option option = builder.desc(explanation).get();
        declared.add(option);
        meanings.put(option.getLongOpt(), meaning);
        repeatable.put(option.getLongOpt(), again);
    }

    /** What the command is about. */
    void argument(String label, Count count, String explanation, Consumer<String> meaning) {
        argument = new Argument(label, explanation, count, meaning);
    }

    List<Option> options() {
        return declared;
    }

    @Nullable
    Argument argument() {
        return argument;
    }

    /**
     * Tells every option and argument what {@code words} give for it.
     *
     * @throws WrongUse for what is not understood
     */
    void read(List<String> words) {
        CommandLine given = parsed(words);
        List<String> names = new ArrayList<>();
        for (Option option : given.getOptions()) {
            String name = option.getLongOpt();
            if (names.contains(name) && !repeatable.getOrDefault(name, false)) {
                throw new WrongUse("option '--" + name + "' is given twice");
            }
            names.add(name);
            hear(name, option.getValue());
        }
        List<String> arguments = given.getArgList();
        for (int index = 0; index < arguments.size(); index++) {
            if (argument == null || argument.count() != Count.ANY && index > 0) {
                throw new WrongUse(command + " takes no argument " + arguments.get(index));
            }
            argument.meaning().accept(arguments.get(index));
        }
        if (argument != null && argument.count() == Count.EXACTLY_ONE && arguments.isEmpty()) {
            throw new WrongUse("Missing required parameter: '" + argument.label() + "'");
        }
    }

    private void hear(String name, @Nullable String value) {
        Consumer<String> meaning = meanings.get(name);
        if (meaning == null) {
            throw new IllegalStateException("no meaning of --" + name);
        }
        try {
            meaning.accept(value == null ? "" : value);
        } catch (WrongUse refused) {
            throw new WrongUse("Invalid value for option '--" + name + "': " + refused.getMessage());
        }
    }

    private CommandLine parsed(List<String> words) {
        Options options = new Options();
        declared.forEach(option -> options.addOption((Option) option.clone()));
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(options, words.toArray(String[]::new));
        } catch (UnrecognizedOptionException unknown) {
            throw new WrongUse("Unknown option: '" + unknown.getOption() + "'");
        } catch (MissingArgumentException missing) {
            Option option = missing.getOption();
            throw new WrongUse("Missing required parameter for option '--" + option.getLongOpt() + "' ("
                    + option.getArgName() + ")");
        } catch (ParseException other) {
            throw new WrongUse(String.valueOf(other.getMessage()));
        }
    }
}
