package org.bylaw.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.bylaw.rulebook.RuleFilesException;
import org.bylaw.rulebook.RuleProblem;
import org.bylaw.rulebook.RuleSet;

/** What the words that several commands are given mean. */
final class Given {

    private Given() {}

    /**
     * The constant that {@code given} names.
     *
     * @param words tells who slips which there are
     * @throws WrongUse for any other word
     */
    static <E extends Enum<E>> E word(Class<E> type, String words, String given) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(given)) {
                return constant;
            }
        }
        throw new WrongUse("it is " + given + "; write " + words);
    }

    /**
     * A day.
     *
     * @throws WrongUse for anything else
     */
    static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException wrong) {
            throw new WrongUse("it is " + given + "; write a day as 2026-03-28");
        }
    }

    /**
     * The shipped rules with those of the operator's folders.
     *
     * @throws CommandFailure where they cannot be used, with everything that is wrong with them
     */
    static RuleSet rules(List<Path> folders) {
        try {
            return folders.isEmpty() ? RuleSet.shipped() : RuleSet.withFolders(folders);
        } catch (RuleFilesException faulty) {
            throw new CommandFailure(
                    faulty.problems().stream().map(RuleProblem::toString).toList());
        }
    }
}
