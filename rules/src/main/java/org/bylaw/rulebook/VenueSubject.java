package org.bylaw.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Markets of one venue and the law that they are judged by.
 *
 * @param policy {@code null} judges without a policy
 * @param accepted {@code null} where nothing is accepted
 * @param markets the markets
 * @param wholeVenue whether the venue's own files and all its markets are judged, so that an acceptance without a finding is
 *     worth a word
 */
public record VenueSubject(
        @Nullable PolicySubject policy,
        @Nullable AcceptedSubject accepted,
        List<MarketSubject> markets,
        boolean wholeVenue) {}
