package org.bylaw.change;

import java.time.LocalDate;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that a market had.
 *
 * @param since the day from which it was in force
 * @param config the configuration; {@code null} where the market was taken off
 * @param id how the record knows it, a commit or a proposal
 * @param recorded whether it was recorded through a proposal, rather than from outside
 */
public record PastConfiguration(LocalDate since, @Nullable MarketConfig config, String id, boolean recorded) {}
