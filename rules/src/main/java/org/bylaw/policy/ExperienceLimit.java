package org.bylaw.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.bylaw.market.PositiveAmount;

/**
 * The leverage that traders of one level of experience may use.
 *
 * @param level the level's name
 * @param maxLeverage highest leverage, 5 = 5x
 */
public record ExperienceLimit(
        @NotBlank(message = "name the level of experience") String level,
        @NotNull @WithSource Sourced<@PositiveAmount BigDecimal> maxLeverage) {}
