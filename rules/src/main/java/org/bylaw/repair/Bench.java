package org.bylaw.repair;

import java.util.List;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.MarketReport;

/** What judges candidates: the rule book, over markets as they stand or over changes. */
interface Bench {

    /** The reports, in the order of the candidates. */
    List<MarketReport> judge(List<MarketConfig> candidates);
}
