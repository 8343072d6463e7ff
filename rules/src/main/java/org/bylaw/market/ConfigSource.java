package org.bylaw.market;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbers of a file come from.
 *
 * @param document the document, account or commit that states them
 * @param asOf the day, month or year for which they were true: {@code 2026-03-28}, {@code 2026-03} or {@code 2026}
 * @param note what a reader should know before trusting them
 */
public record ConfigSource(
        @NotBlank(message = "name the document, account or commit")
        String document,

        @Pattern(
                regexp = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
                message = "must be a day, a month or a year: 2026-03-28, 2026-03 or 2026")
        @Nullable
        String asOf,

        @Nullable String note) {}
