package org.bylaw.specs.words;

import java.math.BigDecimal;

/**
 * A size in units of the asset that a market trades: {@code 0.5 BTC}.
 *
 * @param amount how many units
 * @param asset the asset's symbol
 */
public record BaseSize(BigDecimal amount, String asset) {}
