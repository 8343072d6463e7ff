package org.bylaw.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the venue's committee lives with. It covers the value it was accepted at or a better one, against the same
 * limit or a milder one, from the same size or a larger one; never a worse one.
 *
 * @param rule id of the rule that speaks, {@code MGN-001}
 * @param market the market's name
 * @param path JSON pointer of the field; where absent, any field of that market
 * @param observed the value it was accepted at; absent where the finding states none
 * @param limit the limit it was accepted at; absent where the finding states none
 * @param size the size from which the law did not hold, where the finding is about sizes; it covers that size or a larger one
 * @param reason why the committee lives with it
 * @param by who accepted it
 * @param since first day
 * @param reviewOn day after which a warning asks for a review; the finding stays covered
 * @param until last day on which it covers, where the venue wants a hard end
 */
public record AcceptedFinding(
        @NotNull(message = "name the rule that speaks, such as MGN-001")
        @Pattern(
                regexp = "^[A-Z]{3}-[0-9]{3}$",
                message = "must be a rule id: three capitals, a hyphen and three digits, such as MGN-001")
        String rule,

        @NotBlank(message = "name the market") String market,
        @Nullable String path,

        @Nullable BigDecimal observed,
        @Nullable BigDecimal limit,
        @NonNegativeAmount @Nullable BigDecimal size,

        @NotBlank(message = "say why the committee lives with it")
        String reason,

        @NotBlank(message = "name who accepted it") String by,

        @NotNull(message = "state the first day, such as 2026-03-28")
        LocalDate since,

        @NotNull(message = "state the day of the review, such as 2026-09-30")
        LocalDate reviewOn,

        @Nullable LocalDate until) {}
