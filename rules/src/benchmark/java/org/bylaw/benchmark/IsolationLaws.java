package org.bylaw.benchmark;

import org.bylaw.check.MarginModeLaw;
import org.bylaw.check.MarginModes;
import org.bylaw.check.MarketCheck;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginMode;

/** The laws of the concern {@code isolation}. */
final class IsolationLaws {

    private IsolationLaws() {}

    static void judge(MarketCheck market, HandCodedFindings findings) {
        MarginModes modes = market.marginModes();
        if (modes == null) {
            return;
        }
        MarginModeLaw law = market.marginModeLaw();
        MarginMode foreign = modes.foreign();
        MarginMode venueDefault = modes.venueDefault();

        if (market.onlyIsolated() != null && modes.crossOffered()) {
            findings.report("ISO-001", market.at(modes.crossPointer()), MarginMode.CROSS, MarginMode.ISOLATED);
        }
        if (law.offered() != null && foreign != null) {
            findings.report("ISO-002", market.at(modes.foreignPointer()), foreign, law.offered());
        }
        if (law.offered() != null && venueDefault != null && modes.defaultMode() != venueDefault) {
            findings.report("ISO-003", market.at("/marginModes/0"), modes.defaultMode(), venueDefault);
        }
        if (market.delisting() != null && modes.isolatedAvailable() != null && modes.crossOffered()) {
            findings.report("ISO-004", market.at(modes.crossPointer()), MarginMode.CROSS, null);
        }
        Rational leverage = market.maxLeverage();
        Rational most = law.maxSpeculativeCrossLeverage();
        if (market.contractTier() != null
                && modes.speculativeCross() != null
                && leverage != null
                && most != null
                && leverage.compareTo(most) > 0) {
            findings.report("ISO-005", market.atMaxLeverage(), leverage, most);
        }
    }
}
