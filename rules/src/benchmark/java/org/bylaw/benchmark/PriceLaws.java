package org.bylaw.benchmark;

import org.bylaw.check.CurrentEvidence;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.OracleCheck;
import org.bylaw.check.Volatility;
import org.bylaw.check.VolatilityLaw;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;

/** The laws of the concerns {@code oracle}, {@code funding} and {@code volatility}. */
final class PriceLaws {

    private PriceLaws() {}

    static void judge(OracleCheck check, HandCodedFindings findings) {
        if (check.oracleLaw().limited() != null && check.oracle() != null && !check.met()) {
            findings.report("ORC-001", check.at(), check.observed(), check.limit());
        }
    }

    static void judge(MarketCheck market, HandCodedFindings findings) {
        Rational maintenance = market.maintenanceRatio();
        if (maintenance == null) {
            return;
        }
        Rational band = market.oracle() == null ? null : market.oracle().priceBandRatio();
        if (band != null && band.compareTo(maintenance) > 0) {
            findings.report("ORC-002", market.at("/oracle/priceBandRatio"), band, maintenance);
        }
        Rational payment = market.funding() == null ? null : market.funding().maxRatioPerInterval();
        if (payment != null && payment.compareTo(maintenance) >= 0) {
            findings.report("FND-001", market.at("/funding/maxRatioPerInterval"), payment, maintenance);
        }
        Volatility volatility = market.volatility();
        Witness shortfall = volatility == null ? null : volatility.shortfall();
        if (volatility != null && volatility.needed() != null && shortfall != null && moveKnown(market)) {
            findings.report("VOL-001", market.atMaintenance(shortfall), shortfall);
        }
    }

    private static boolean moveKnown(MarketCheck market) {
        VolatilityLaw law = market.volatilityLaw();
        CurrentEvidence evidence = market.evidence();
        return law.standardDeviations() != null
                && law.liquidationDelayDays() != null
                && law.impactCoefficient() != null
                && evidence.dailyVolatilityRatio() != null
                && evidence.averageDailyVolumeUsd() != null;
    }
}
