package org.bylaw.app.report;

import java.util.regex.Pattern;
import org.bylaw.rulebook.Acceptance;
import org.bylaw.rulebook.Verdict;

/** The words that the reports for people share. */
final class Wording {

    private Wording() {}

    /** Line breaks and controls, among them those that a terminal obeys and those that turn the direction of writing. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\s\\p{Cntrl}\\p{Cs}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** A verdict in a sentence. */
    static String of(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "blocked";
            case NEEDS_REASON -> "needs a reason";
            case CLEAR -> "clear";
        };
    }

    /** {@code by the committee, review on 2026-06-01: as published}. */
    static String of(Acceptance accepted) {
        return "by " + accepted.by() + ", review on " + accepted.reviewOn() + ": " + accepted.reason();
    }

    /** {@code 1 market}, {@code 2 markets}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Text from a file on one line, with nothing in it that does other than show. */
    static String onOneLine(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }
}
