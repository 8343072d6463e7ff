package org.bylaw.change;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * How much looser the markets of a venue are together than each was at its tightest of a window: the factors of their initial
 * margins multiplied, so that what is spread over many markets counts as what is done to one.
 *
 * @param factor the product
 * @param loosened the other markets that are looser, each with its factor: {@code SOL-PERP 1.33x}
 */
public record VenueLoosening(Rational factor, List<String> loosened) {

    private static final int NAMED = 8;

    /** Copies the list. */
    public VenueLoosening {
        loosened = List.copyOf(loosened);
    }

    /**
     * Measures a venue.
     *
     * @param ofMarket the window of the market that is changed
     * @param others the configurations of each other market, oldest first
     */
    public static VenueLoosening of(
            LooseningWindow ofMarket, List<List<PastConfiguration>> others, LocalDate today, long days) {
        // Reduced once, at the end: each product of hundreds of fractions would be reduced for nothing.
        Rational own = MarketPast.factor(ofMarket);
        BigInteger numerator = own.numerator();
        BigInteger denominator = own.denominator();
        List<String> loosened = new ArrayList<>();
        for (List<PastConfiguration> past : others) {
            Rational factor = MarketPast.of(past).initialFactor(today, days);
            if (factor.compareTo(Rational.ONE) > 0) {
                numerator = numerator.multiply(factor.numerator());
                denominator = denominator.multiply(factor.denominator());
                loosened.add(name(past) + " " + NumberWords.of(factor, NumberWords::digits) + "x");
            }
        }
        return new VenueLoosening(Rational.of(numerator, denominator), loosened);
    }

    private static @Nullable String name(List<PastConfiguration> past) {
        MarketConfig last = past.get(past.size() - 1).config();
        return last == null ? null : last.market();
    }

    /** The other markets in words, the first of them where there are many. */
    public String words() {
        if (loosened.isEmpty()) {
            return "no other loosened";
        }
        int rest = loosened.size() - NAMED;
        return "with " + String.join(", ", loosened.subList(0, Math.min(NAMED, loosened.size())))
                + (rest > 0 ? " and " + rest + " more" : "");
    }
}
