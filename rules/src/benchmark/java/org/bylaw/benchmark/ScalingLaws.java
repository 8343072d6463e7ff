package org.bylaw.benchmark;

import org.bylaw.check.Bounds;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.SizeScaling;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;

/** The laws of the concern {@code scaling}. */
final class ScalingLaws {

    private ScalingLaws() {}

    static void judge(MarketCheck market, HandCodedFindings findings) {
        Bounds bounds = market.bounds();
        SizeScaling scaling = market.scaling();
        Rational profitFactor = market.unrealizedPnlImfFactor();
        Rational mostProfitFactor = bounds.maxUnrealizedPnlImfFactor();

        if (profitFactor != null && mostProfitFactor != null && profitFactor.compareTo(mostProfitFactor) > 0) {
            findings.report("IMF-006", market.at("/unrealizedPnl/imfFactor"), profitFactor, mostProfitFactor);
        }
        if (scaling == null) {
            return;
        }
        Rational factor = scaling.imfFactor();
        if (factor != null && bounds.maxImfFactor() != null && factor.compareTo(bounds.maxImfFactor()) > 0) {
            findings.report("IMF-001", market.at("/margin/imfFactor"), factor, bounds.maxImfFactor());
        }
        Rational capUsd = market.cap().usd();
        Rational mostUsd = market.openInterestLaw().maxUsdWithoutSizeScaling();
        if (!scaling.grows() && capUsd != null && mostUsd != null && capUsd.compareTo(mostUsd) > 0) {
            findings.report("IMF-002", market.at(market.cap().pointer()), capUsd, mostUsd);
        }
        if (market.cap().size() != null) {
            withinCap(market, scaling, market.cap().size(), findings);
        }
    }

    private static void withinCap(MarketCheck market, SizeScaling scaling, Rational cap, HandCodedFindings findings) {
        Witness idle = scaling.startAboveCap();
        Witness aboveWhole = scaling.initialAboveWhole();
        Witness aboveLimit = scaling.leverageAboveLimit();
        Rational maintenanceStart = scaling.maintenancePremiumSize();
        Rational initialStart = scaling.initialPremiumSize();

        if (scaling.startSize() != null && idle != null) {
            findings.report("IMF-003", market.at(scaling.startPointer()), idle);
        }
        if (aboveWhole != null) {
            findings.report("IMF-004", market.atMargin(), aboveWhole);
        }
        if (maintenanceStart != null
                && initialStart != null
                && maintenanceStart.compareTo(cap) <= 0
                && initialStart.compareTo(cap) > 0) {
            findings.report("IMF-005", market.at("/margin/imfFactor"), maintenanceStart, initialStart);
        }
        if (market.limits().maxLeverageAtCap() != null && aboveLimit != null) {
            findings.report("IMF-007", market.at(market.cap().pointer()), aboveLimit);
        }
    }
}
