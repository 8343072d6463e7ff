package org.bylaw.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the venue's committee lives with. It covers the value it was accepted at or a better one, against the same
 * limit or a milder one; never a worse one.
 *
 * @param rule id of the rule that speaks, {@code MGN-001}
 * @param market the market's name
 * @param path JSON pointer of the field; where absent, any field of that market
 * @param observed the value it was accepted at
 * @param limit the limit it was accepted at
 * @param reason why the committee lives with it
 * @param by who accepted it
 * @param since first day
 * @param reviewOn day from which a warning asks for a review; the finding stays covered
 * @param until last day on which it covers, where the venue wants a hard end
 */
public record AcceptedFinding(
        @NotNull @Pattern(regexp = "^[A-Z]{3}-[0-9]{3}$") String rule,
        @NotBlank String market,
        @Nullable String path,
        @NotNull BigDecimal observed,
        @NotNull BigDecimal limit,
        @NotBlank String reason,
        @NotBlank String by,
        @NotNull LocalDate since,
        @NotNull LocalDate reviewOn,
        @Nullable LocalDate until) {}
