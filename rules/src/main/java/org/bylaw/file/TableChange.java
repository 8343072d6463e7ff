package org.bylaw.file;

import java.time.LocalDate;
import org.bylaw.market.MarketConfig;

/**
 * A change of a market that a venue made.
 *
 * @param day on which it was seen
 * @param market the market as the record names it
 * @param current before the change
 * @param next after it
 */
public record TableChange(LocalDate day, String market, MarketConfig current, MarketConfig next) {}
