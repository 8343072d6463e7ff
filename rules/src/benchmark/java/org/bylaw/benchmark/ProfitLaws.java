package org.bylaw.benchmark;

import org.bylaw.check.MarketCheck;
import org.bylaw.check.ProfitWeightCheck;
import org.bylaw.check.UnrealizedPnl;
import org.bylaw.exact.Rational;

/** The laws of the concern {@code pnl}. */
final class ProfitLaws {

    private ProfitLaws() {}

    static void judge(MarketCheck market, HandCodedFindings findings) {
        UnrealizedPnl profit = market.unrealizedPnl();
        if (profit == null) {
            return;
        }
        Rational most = market.capsLaw().unrealizedPnlInitialMarginCapUsd();
        Rational cap = profit.initialMarginCapUsd();
        if (most != null && (cap == null || cap.compareTo(most) > 0)) {
            findings.report("PNL-001", market.at(profit.pointer("initialMarginCapUsd")), cap, most);
        }
        Rational weight = profit.initialAssetWeight();
        if (weight != null && profit.countedInInitial() != null && profit.maxImbalanceUsd() == null) {
            findings.report("PNL-003", market.at(profit.pointer("maxImbalanceUsd")), weight, null);
        }
    }

    static void judge(ProfitWeightCheck check, HandCodedFindings findings) {
        UnrealizedPnl profit = check.unrealizedPnl();
        if (profit != null && profit.weighted() != null && check.weight().compareTo(check.highest()) > 0) {
            findings.report("PNL-002", check.at(), check.weight(), check.highest());
        }
    }
}
