package org.bylaw.check;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which markets a text names: by the name of the file, or by what the name begins with, {@code SATS} for {@code SATS-PERP}. Words are
 * compared as they stand, in capitals: {@code NEAR} is a market, {@code near} is a word.
 */
final class NamedMarkets {

    private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Za-z0-9._-]*[A-Za-z0-9]");
    private static final Pattern SUFFIX = Pattern.compile("(-PERP|-USDC|-USDT|-USD|USDT|USDC|USD)$");
    private static final int SHORTEST = 2;

    private NamedMarkets() {}

    /**
     * The first by name of the markets that {@code text} names, where it does not name {@code market}; {@code null} where it names
     * none or that one.
     */
    static @Nullable String other(String text, String market, Set<String> markets) {
        Set<String> words = words(text);
        if (named(market, words)) {
            return null;
        }
        for (String candidate : new TreeSet<>(markets)) {
            if (!candidate.equals(market) && named(candidate, words)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean named(String market, Set<String> words) {
        return words.contains(market) || words.contains(symbol(market));
    }

    private static String symbol(String market) {
        String symbol = SUFFIX.matcher(market).replaceFirst("");
        return symbol.length() < SHORTEST ? market : symbol;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        var found = NAME.matcher(text);
        while (found.find()) {
            String word = found.group();
            words.add(word);
            if (word.equals(word.toUpperCase(Locale.ROOT))) {
                words.add(symbol(word));
            }
        }
        return words;
    }
}
