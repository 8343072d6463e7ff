package org.bylaw.account;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.position.MarginLimits;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * A trader's account (a subaccount, where the venue has those): one pool of collateral with its cross positions, and isolated
 * positions beside it. There is at most one position per market.
 *
 * @param collateral of the pool, in the quote currency; below zero where a loss has been realized beyond it. Where a venue has
 *     isolated margin only, the pool is what is not yet put into a position
 * @param maxMarginRatio the owner's own limit as a margin ratio, 0.2 = at most 5x; zero where there is none. It counts for
 *     {@link MarginKind#INITIAL} only
 * @param maxMarginRatioByMarket the owner's own limits for single markets, read like {@code maxMarginRatio}
 * @param cross positions that the pool backs, by market
 * @param isolated positions with collateral of their own, by market
 */
public record Account(
        Rational collateral,
        Rational maxMarginRatio,
        SortedMap<String, Rational> maxMarginRatioByMarket,
        SortedMap<String, Position> cross,
        SortedMap<String, IsolatedMargin> isolated) {

    /** Takes copies; refuses a market that is both cross and isolated, a position held under another name, a negative limit. */
    public Account {
        maxMarginRatioByMarket = Collections.unmodifiableSortedMap(new TreeMap<>(maxMarginRatioByMarket));
        cross = Collections.unmodifiableSortedMap(new TreeMap<>(cross));
        isolated = Collections.unmodifiableSortedMap(new TreeMap<>(isolated));
        cross.forEach((market, position) -> requireSame(market, position.market()));
        isolated.forEach((market, margin) -> requireSame(market, margin.market()));
        for (String market : isolated.keySet()) {
            if (cross.containsKey(market)) {
                throw new PositionException("market", "is " + market + ", which cannot be both cross and isolated");
            }
        }
        requireLimit(maxMarginRatio);
        maxMarginRatioByMarket.values().forEach(Account::requireLimit);
    }

    /** An account with nothing but {@code collateral} in its pool. */
    public static Account of(Rational collateral) {
        return new Account(
                collateral,
                Rational.ZERO,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    /** The position in {@code market}, cross or isolated; {@code null} where there is none. */
    public @Nullable Position position(String market) {
        IsolatedMargin apart = isolated.get(market);
        return apart == null ? cross.get(market) : apart.position();
    }

    /** How the position in {@code market} is backed; {@code null} where there is neither position nor collateral of its own. */
    public @Nullable MarginMode marginMode(String market) {
        if (isolated.containsKey(market)) {
            return MarginMode.ISOLATED;
        }
        return cross.containsKey(market) ? MarginMode.CROSS : null;
    }

    /** The owner's own limits that count for a position in {@code market}. */
    public MarginLimits limits(String market) {
        return new MarginLimits(maxMarginRatio, maxMarginRatioByMarket.getOrDefault(market, Rational.ZERO));
    }

    /** With another pool. */
    public Account withCollateral(Rational amount) {
        return new Account(amount, maxMarginRatio, maxMarginRatioByMarket, cross, isolated);
    }

    /** With another limit of the owner's own for the whole account; zero for none. */
    public Account withMaxMarginRatio(Rational ratio) {
        return new Account(collateral, ratio, maxMarginRatioByMarket, cross, isolated);
    }

    /** With another limit of the owner's own for one market; zero for none. */
    public Account withMaxMarginRatio(String market, Rational ratio) {
        return new Account(
                collateral,
                maxMarginRatio,
                changed(maxMarginRatioByMarket, market, ratio.signum() == 0 ? null : ratio),
                cross,
                isolated);
    }

    /** With another cross position in {@code market}; {@code null} for none. */
    public Account withCross(String market, @Nullable Position position) {
        return new Account(
                collateral, maxMarginRatio, maxMarginRatioByMarket, changed(cross, market, position), isolated);
    }

    /** With another isolated position in its market; one with neither collateral nor position is gone. */
    public Account withIsolated(IsolatedMargin margin) {
        boolean empty = margin.position() == null && margin.collateral().signum() == 0;
        return new Account(
                collateral,
                maxMarginRatio,
                maxMarginRatioByMarket,
                cross,
                changed(isolated, margin.market(), empty ? null : margin));
    }

    private static <T> SortedMap<String, T> changed(Map<String, T> map, String key, @Nullable T value) {
        SortedMap<String, T> copy = new TreeMap<>(map);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }

    private static void requireSame(String key, String market) {
        if (!key.equals(market)) {
            throw new PositionException("market", "is " + market + "; it is held as a position in " + key);
        }
    }

    private static void requireLimit(Rational ratio) {
        if (ratio.signum() < 0) {
            throw new PositionException(
                    "maxMarginRatio", "is " + ratio + "; it must not be negative, and 0 means unset");
        }
    }
}
