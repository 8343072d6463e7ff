package org.bylaw.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that a writer most likely meant. */
final class Nearest {

    private Nearest() {}

    /** The one of {@code words} that is {@code typed} but for case, or but for a third of its letters at most. */
    static Optional<String> to(String typed, Collection<String> words) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> edits(lower, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> edits(lower, word)));
    }

    /** Letters to insert, remove or replace (Levenshtein), whatever the case. */
    private static int edits(String lower, String word) {
        String other = word.toLowerCase(Locale.ROOT);
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= lower.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int replaced = previous[column - 1] + (lower.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
