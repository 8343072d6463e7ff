package org.bylaw.policy;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Fields that take effect together.
 *
 * @param fields JSON pointers of fields or of whole sections, {@code /margin/imfFactor} or {@code /openInterest}
 */
public record EnactmentStep(
        @WithSource @NotNull(message = "list the fields and the source")
        Sourced<@NotEmpty(message = "list at least one field") List<@NotNull String>> fields) {}
