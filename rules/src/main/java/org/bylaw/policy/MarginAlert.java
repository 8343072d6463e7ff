package org.bylaw.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.bylaw.market.FeeRatio;

/**
 * When a trader is warned.
 *
 * @param level what the warning is called
 * @param marginBuffer share of the collateral that maintenance leaves free, 0.2 = 20%; with this much or less the trader is warned
 */
public record MarginAlert(
        @NotBlank(message = "name the level of the warning") String level,
        @NotNull @WithSource Sourced<@FeeRatio BigDecimal> marginBuffer) {}
