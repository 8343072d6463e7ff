package org.bylaw.benchmark;

import org.bylaw.check.Liquidation;
import org.bylaw.check.LiquidationFeeCheck;
import org.bylaw.check.MarketCheck;
import org.bylaw.exact.Rational;

/** The laws of the concern {@code liquidation}. */
final class LiquidationLaws {

    private LiquidationLaws() {}

    static void judge(LiquidationFeeCheck check, HandCodedFindings findings) {
        Liquidation liquidation = check.liquidation();
        int difference = check.ratio().compareTo(check.bound());
        boolean broken = difference > 0 || (difference == 0 && !check.boundIncluded());
        if (liquidation != null && liquidation.allFees() != null && broken) {
            findings.report("LIQ-001", check.at(), check.ratio(), check.bound());
        }
    }

    static void judge(MarketCheck market, HandCodedFindings findings) {
        Liquidation liquidation = market.liquidation();
        Rational shares = liquidation == null ? null : liquidation.penaltyShares();
        if (liquidation != null && shares != null && !shares.equals(liquidation.wholePenalty())) {
            findings.report("LIQ-002", market.at("/liquidation"), shares, liquidation.wholePenalty());
        }
        Rational insured =
                market.insurance() == null ? null : market.insurance().maxUsd();
        Rational most = market.capsLaw().maxInsuranceUsd();
        if (market.contractTier() != null && insured != null && most != null && insured.compareTo(most) > 0) {
            findings.report("LIQ-003", market.at("/insurance/maxUsd"), insured, most);
        }
    }
}
