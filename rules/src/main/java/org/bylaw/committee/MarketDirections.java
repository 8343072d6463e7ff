package org.bylaw.committee;

import org.bylaw.margin.Direction;

/**
 * Which ways a change of one market goes.
 *
 * @param newRisk for positions yet to be opened
 * @param openPositions for positions that are open
 */
public record MarketDirections(Direction newRisk, Direction openPositions) {}
