package org.bylaw.check;

import org.jspecify.annotations.Nullable;

/**
 * The field that a finding is about.
 *
 * @param market the market's key among the facts of one check; {@code null} where the finding is about a venue's file
 * @param file the venue's file that it is about, {@code policy.json}; {@code null} where it is about a market
 * @param pointer JSON pointer of the field inside the file
 * @param where words that say for which sizes, {@code in tier 3 (from a size of 50,000)}; {@code null} where the field says it all
 */
public record Place(
        @Nullable String market,
        @Nullable String file,
        String pointer,
        @Nullable String where) {}
