package org.bylaw.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a change begins to count, and for whom.
 *
 * @param effectiveOn the day from which it counts; {@code null} where that is not stated
 * @param appliesTo for whom; {@code null} where that is not stated
 */
public record Notice(
        @Nullable LocalDate effectiveOn, @Nullable AppliesTo appliesTo) {}
