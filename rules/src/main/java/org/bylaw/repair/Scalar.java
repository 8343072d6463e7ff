package org.bylaw.repair;

import java.math.BigDecimal;
import org.bylaw.market.MarketConfig;

/** What a repair may move along a line: one number of a market, or several by one law. */
interface Scalar {

    /** Tells it from the others of a search. */
    String name();

    /** Where it stands now. */
    BigDecimal start();

    /** The values that it can take. */
    Grid grid();

    /** The least value that is tried. */
    BigDecimal least();

    /** The largest value that is tried. */
    BigDecimal most();

    /** The market with this and nothing else moved. */
    MarketConfig moved(MarketConfig market, BigDecimal value);
}
