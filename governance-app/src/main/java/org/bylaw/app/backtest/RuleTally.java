package org.bylaw.app.backtest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one rule says of past changes under the two laws.
 *
 * @param rule its id
 * @param before of how many changes it speaks under the old law, could not run on them included
 * @param after of how many under the new one
 * @param flips how many verdicts it flips, by kind; kinds without are not named
 */
public record RuleTally(String rule, int before, int after, Map<Flip, Integer> flips) {

    /** Copies the map. */
    public RuleTally {
        Map<Flip, Integer> copy = new EnumMap<>(Flip.class);
        copy.putAll(flips);
        flips = Collections.unmodifiableMap(copy);
    }

    /** How many verdicts it flips this way. */
    public int flips(Flip flip) {
        return flips.getOrDefault(flip, 0);
    }
}
