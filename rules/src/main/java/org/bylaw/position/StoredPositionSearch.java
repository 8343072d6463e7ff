package org.bylaw.position;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.SizeNotAllowedException;
import org.jspecify.annotations.Nullable;

/**
 * The largest position in the whole numbers of Drift's and Velocity's programs, found by bisection with the programs' own
 * requirement.
 *
 * @param collateral in 1e-6
 * @param price in 1e-6
 * @param limit the trader's own limit in 1e-4; zero where there is none
 * @param marketRatio the market's initial ratio at a base size
 */
record StoredPositionSearch(
        BigInteger collateral, BigInteger price, BigInteger limit, Function<Rational, Surd> marketRatio) {

    static StoredPositionSearch of(
            Rational collateral, MarketState state, MarginLimits limits, Function<Rational, Surd> marketRatio) {
        BigInteger account = StoredUnits.ratio("accountMaxMarginRatio", limits.accountMaxMarginRatio());
        BigInteger position = StoredUnits.ratio("positionMaxMarginRatio", limits.positionMaxMarginRatio());
        return new StoredPositionSearch(
                StoredUnits.moneyRoundedDown(collateral),
                StoredUnits.price(PositionSize.requirePrice(state.price())),
                account.max(position),
                marketRatio);
    }

    /**
     * The largest stored size whose requirement the collateral covers.
     *
     * @param starts from zero up, the sizes at which the ratio may fall; from each to the next it never does
     */
    BigInteger largest(List<BigInteger> starts) {
        BigInteger end = null;
        for (int range = starts.size() - 1; range >= 0; range--) {
            BigInteger start = starts.get(range);
            if ((end == null || start.compareTo(end) < 0) && covers(start)) {
                return largestFrom(start, end);
            }
            end = start;
        }
        return BigInteger.ZERO;
    }

    /** The largest covered size from {@code covered} on and below {@code end}. */
    private BigInteger largestFrom(BigInteger covered, @Nullable BigInteger end) {
        BigInteger least = covered;
        BigInteger beyond = end == null ? firstDoublingBeyond(covered) : end;
        while (beyond.subtract(least).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = least.add(beyond).shiftRight(1);
            if (covers(middle)) {
                least = middle;
            } else {
                beyond = middle;
            }
        }
        return least;
    }

    private BigInteger firstDoublingBeyond(BigInteger covered) {
        BigInteger size = covered.max(BigInteger.ONE);
        while (covers(size)) {
            size = size.shiftLeft(1);
        }
        return size;
    }

    private boolean covers(BigInteger storedSize) {
        try {
            Surd ratio = marketRatio.apply(StoredUnits.baseSize(storedSize));
            BigInteger storedRatio = StoredUnits.ratio("ratio", StoredUnits.requireRational(ratio))
                    .max(limit);
            BigInteger requirement = StoredUnits.margin(StoredUnits.notional(storedSize, price), storedRatio);
            return requirement.compareTo(collateral) <= 0;
        } catch (SizeNotAllowedException tooLarge) {
            return false;
        }
    }
}
