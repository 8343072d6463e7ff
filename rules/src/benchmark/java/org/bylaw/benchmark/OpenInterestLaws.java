package org.bylaw.benchmark;

import org.bylaw.check.AllowedOpenInterest;
import org.bylaw.check.EqualAccounts;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.OpenInterestCap;
import org.bylaw.check.OpenInterestLaw;
import org.bylaw.check.OpenInterestScaling;
import org.bylaw.check.TierReach;
import org.bylaw.exact.Rational;

/** The laws of the concerns {@code openinterest} and {@code evidence}. */
final class OpenInterestLaws {

    private OpenInterestLaws() {}

    static void judge(MarketCheck market, HandCodedFindings findings) {
        cap(market, findings);
        fullMarket(market, findings);
        if (market.openInterestScaling() != null) {
            scaling(market, market.openInterestScaling(), findings);
        }
        if (market.tierReach() != null) {
            tiers(market, market.tierReach(), findings);
        }
        Rational lacking = market.reliedEvidence().lackingCount();
        if (market.reliedEvidence().properties() != null && lacking.signum() > 0) {
            findings.report("EVI-001", market.reliedEvidence().atLacking(), lacking, Rational.ZERO);
        }
    }

    private static void cap(MarketCheck market, HandCodedFindings findings) {
        OpenInterestCap cap = market.cap();
        AllowedOpenInterest allowed = market.allowedOpenInterest();
        Rational multiple = cap.nearestMultipleOfStep();
        if (cap.statedBaseSize() != null && cap.baseSizeStep() != null && multiple != null) {
            findings.report("OIC-001", market.at(cap.pointer(), cap.stepWords()), cap.statedBaseSize(), multiple);
        }
        if (allowed.capExpected() != null && allowed.capMissing()) {
            findings.report("OIC-002", allowed.atMissingCap(), null, null);
        }
        Rational usd = cap.usd();
        Rational mostUsd = allowed.maxUsd();
        if (usd != null && mostUsd != null && usd.compareTo(mostUsd) > 0) {
            findings.report("OIC-004", allowed.atMaxUsd(), usd, mostUsd);
        }
    }

    private static void fullMarket(MarketCheck market, HandCodedFindings findings) {
        Rational loss = market.stressedLoss().lossUsd();
        Rational available = market.stressedLoss().availableUsd();
        if (market.maintenanceRatio() != null
                && market.limits().stressMoveRatio() != null
                && loss != null
                && available != null
                && loss.compareTo(available) > 0) {
            findings.report("OIC-009", market.stressedLoss().atLoss(), loss, available);
        }
        Rational open = market.openInterest().currentBaseSize();
        Rational mostOpen = market.cap().baseSize();
        if (open != null && mostOpen != null && open.compareTo(mostOpen) > 0) {
            findings.report("OIC-010", market.openInterest().atExcess(), open, mostOpen);
        }
    }

    private static void scaling(MarketCheck market, OpenInterestScaling scaling, HandCodedFindings findings) {
        if (scaling.lowerCapUsd().compareTo(scaling.upperCapUsd()) > 0) {
            findings.report("OIC-003", market.at("/margin/lowerCapUsd"), scaling.lowerCapUsd(), scaling.upperCapUsd());
        }
        Rational usd = market.cap().usd();
        if (usd != null && scaling.startUsd().compareTo(usd) >= 0) {
            findings.report("OIC-008", market.at("/margin/lowerCapUsd"), scaling.startUsd(), usd);
        }
    }

    private static void tiers(MarketCheck market, TierReach reach, HandCodedFindings findings) {
        AllowedOpenInterest allowed = market.allowedOpenInterest();
        OpenInterestLaw law = market.openInterestLaw();
        EqualAccounts accounts = allowed.equalAccounts();
        if (allowed.capExpected() != null
                && law.equalAccounts() != null
                && reach.firstCap() != null
                && allowed.capMissing()
                && accounts != null) {
            findings.report("OIC-005", allowed.atEqualAccounts(), accounts.total(), accounts.each());
        }
        Rational size = market.cap().size();
        Rational largest = reach.largestPosition();
        Rational share = allowed.maxAccountSize();
        if (size != null
                && law.maxAccountShareOfCap() != null
                && largest != null
                && share != null
                && largest.compareTo(share) > 0) {
            findings.report("OIC-006", reach.atLargestPosition(), largest, share);
        }
        Rational unreachable = reach.unreachableFloor();
        if (size != null && unreachable != null) {
            findings.report("OIC-007", reach.atUnreachable(), unreachable, size);
        }
    }
}
