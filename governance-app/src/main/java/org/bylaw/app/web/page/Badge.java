package org.bylaw.app.web.page;

import org.bylaw.margin.Direction;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;

/**
 * A word with a shape and a colour.
 *
 * @param css the class of the style sheet that colours it
 * @param icon the shape
 * @param word the word
 */
public record Badge(String css, Icon icon, String word) {

    /** A badge of a tone, with the shape of the tone. */
    public static Badge of(Tone tone, String word) {
        return new Badge(tone.css(), tone.icon(), word);
    }

    /** A badge of a tone, with a shape of its own. */
    public static Badge of(Tone tone, Icon icon, String word) {
        return new Badge(tone.css(), icon, word);
    }

    /** Which way a change goes. */
    public static Badge of(Direction direction) {
        return switch (direction) {
            case LOOSER -> new Badge("way-looser", Icon.APART, direction.word());
            case TIGHTER -> new Badge("way-tighter", Icon.TOGETHER, direction.word());
            case MIXED -> new Badge("way-mixed", Icon.BOTH_WAYS, direction.word());
            case NEUTRAL -> new Badge("way-neutral", Icon.EQUAL, direction.word());
        };
    }

    /** What the rules add up to. */
    public static Badge of(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> of(Tone.BAD, "blocked");
            case NEEDS_REASON -> of(Tone.CAUTION, "needs a reason");
            case CLEAR -> of(Tone.GOOD, "clear");
        };
    }

    /** How grave a finding is. */
    public static Badge of(Severity severity) {
        return switch (severity) {
            case BLOCKER -> of(Tone.BAD, severity.word());
            case WARNING -> of(Tone.CAUTION, severity.word());
            case NOTE -> of(Tone.NOTE, severity.word());
        };
    }
}
