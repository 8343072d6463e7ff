package org.bylaw.account.drift;

import java.math.BigDecimal;
import org.bylaw.margin.HighLeverageSchedule;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarginTerms;

/** Markets of the tests, in stored numbers. */
final class Markets {

    static final StoredPnlTerms NO_PROFIT = new StoredPnlTerms(0, 0, 0, 0);
    static final StoredPnlTerms ALL_PROFIT = new StoredPnlTerms(10_000, 10_000, 0, 0);
    static final StoredLiquidationTerms NO_FEES = new StoredLiquidationTerms(0, 0, 0);

    private Markets() {}

    static StoredMarket market(long initial, long maintenance, long imfFactor, StoredPnlTerms pnl) {
        return market(initial, maintenance, imfFactor, pnl, NO_FEES, 1);
    }

    static StoredMarket market(
            long initial,
            long maintenance,
            long imfFactor,
            StoredPnlTerms pnl,
            StoredLiquidationTerms liquidation,
            long baseStep) {
        return new StoredMarket(ratios(initial, maintenance, imfFactor), null, pnl, liquidation, baseStep, false);
    }

    static SizePremiumSchedule ratios(long initial, long maintenance, long imfFactor) {
        return new SizePremiumSchedule(
                new MarginTerms.SizePremium(ratio(initial), ratio(maintenance), BigDecimal.valueOf(imfFactor, 6)));
    }

    static StoredMarket withMode(StoredMarket market, long initial, long maintenance) {
        return new StoredMarket(
                market.ratios(),
                new HighLeverageSchedule(market.ratios(), new HighLeverageTerms(ratio(initial), ratio(maintenance))),
                market.pnl(),
                market.liquidation(),
                market.baseStep(),
                market.inSettlement());
    }

    static StoredMarket inSettlement(StoredMarket market) {
        return new StoredMarket(
                market.ratios(), market.highLeverage(), market.pnl(), market.liquidation(), market.baseStep(), true);
    }

    private static BigDecimal ratio(long stored) {
        return BigDecimal.valueOf(stored, 4);
    }

    static StoredMoment at(long price) {
        return new StoredMoment(price, 1_000_000, 0);
    }

    static StoredPosition crossPosition(int market, long base, long quote) {
        return new StoredPosition(market, base, quote, 0, 0, false);
    }

    static StoredPosition isolatedPosition(int market, long base, long quote, long deposit) {
        return new StoredPosition(market, base, quote, 0, deposit, true);
    }
}
