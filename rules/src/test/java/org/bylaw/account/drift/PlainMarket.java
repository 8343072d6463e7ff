package org.bylaw.account.drift;

import java.math.BigInteger;
import org.bylaw.margin.MarginKind;

/**
 * A market in plain numbers, with the programs' margin ratio once more.
 *
 * @param modeInitial the high-leverage mode's initial ratio in 1e-4; 0 means no mode
 * @param modeMaintenance its maintenance ratio
 */
record PlainMarket(
        long initial,
        long maintenance,
        long imfFactor,
        long modeInitial,
        long modeMaintenance,
        StoredPnlTerms pnl,
        StoredLiquidationTerms liquidation,
        long baseStep,
        boolean inSettlement) {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);

    StoredMarket stored() {
        StoredMarket market = Markets.market(initial, maintenance, imfFactor, pnl, liquidation, baseStep);
        StoredMarket withMode = modeInitial > 0 ? Markets.withMode(market, modeInitial, modeMaintenance) : market;
        return inSettlement ? Markets.inSettlement(withMode) : withMode;
    }

    long ratio(MarginKind kind, BigInteger size, boolean highLeverage) {
        if (inSettlement) {
            return 0;
        }
        long ordinary = of(kind, initial, maintenance);
        if (!highLeverage || modeInitial == 0) {
            return Math.max(ordinary, premium(size, ordinary));
        }
        long mode = of(kind, modeInitial, modeMaintenance);
        if (kind == MarginKind.MAINTENANCE) {
            return Math.max(mode, premium(size, mode));
        }
        long unbounded = premium(size, ordinary);
        if (unbounded >= ordinary) {
            return unbounded == ordinary ? mode : unbounded;
        }
        long left = 1_000_000 - (ordinary - unbounded) * 1_000_000 / (ordinary / 5);
        return Math.max(1, ordinary - mode) * left / 1_000_000 + mode;
    }

    private static long of(MarginKind kind, long initial, long maintenance) {
        return switch (kind) {
            case INITIAL -> initial;
            case FILL -> (initial + maintenance) / 2;
            case MAINTENANCE -> maintenance;
        };
    }

    private long premium(BigInteger size, long weight) {
        if (imfFactor == 0) {
            return weight;
        }
        BigInteger sum = PlainAccount.root(size)
                .multiply(BigInteger.valueOf(imfFactor))
                .divide(BigInteger.TEN.pow(7))
                .add(BigInteger.valueOf(weight - weight / 5));
        if (sum.compareTo(LARGEST) > 0) {
            throw new PlainAccount.Refused();
        }
        return sum.longValueExact();
    }
}
