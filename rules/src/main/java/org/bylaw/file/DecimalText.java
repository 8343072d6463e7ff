package org.bylaw.file;

import java.math.BigDecimal;

/**
 * A plain decimal that a request may write as a number or, as answers do, in double quotes.
 *
 * @param value the number
 */
public record DecimalText(BigDecimal value) {}
