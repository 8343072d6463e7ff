package org.bylaw.specs.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The smallest size at which a law does not hold.
 *
 * @param size where the violation starts
 * @param unit unit of {@code size}; {@code null} where the ratios do not depend on a size
 * @param attained whether {@code size} itself violates
 */
record FirstBreak(BigDecimal size, @Nullable String unit, boolean attained) {}
