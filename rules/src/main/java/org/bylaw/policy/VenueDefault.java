package org.bylaw.policy;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What the venue takes for a field that a file does not state.
 *
 * @param field JSON pointer of the field, {@code /margin/maintenanceMarginRatio}
 * @param value the number that the venue takes
 */
public record VenueDefault(
        @NotNull(message = "name the field as /margin/maintenanceMarginRatio")
        String field,

        @WithSource @NotNull(message = "state the value and its source")
        Sourced<BigDecimal> value) {}
