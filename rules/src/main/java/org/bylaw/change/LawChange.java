package org.bylaw.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed about the law of a venue: its policy, its committee, the findings that it lives with, the rules.
 *
 * @param files the files of the law that differ
 * @param loosenings what becomes looser, a clause each; none where the law only becomes stricter
 * @param tightenings what becomes stricter, a clause each
 * @param marketsToo whether markets of the venue are changed in the same proposal
 * @param effectiveOn the day from which the law is to count; {@code null} where that is not stated
 */
public record LawChange(
        List<String> files,
        List<String> loosenings,
        List<String> tightenings,
        boolean marketsToo,
        @Nullable LocalDate effectiveOn) {

    /** Copies the lists. */
    public LawChange {
        files = List.copyOf(files);
        loosenings = List.copyOf(loosenings);
        tightenings = List.copyOf(tightenings);
    }
}
