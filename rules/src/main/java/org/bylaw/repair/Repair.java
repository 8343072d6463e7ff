package org.bylaw.repair;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.MarketReport;

/**
 * A parameter set that passes, no part of which would.
 *
 * @param market the market with it
 * @param fields what it changes, in the order of the file
 * @param distance the sum of the fields' relative changes, each without its sign; a field that was not stated, was 0 or is no number
 *     counts as 1
 * @param report what the rules say of the market, or of the change, with it
 */
public record Repair(MarketConfig market, List<RepairedField> fields, Rational distance, MarketReport report) {

    /** Copies the fields. */
    public Repair {
        fields = List.copyOf(fields);
    }
}
