package org.bylaw.account.drift;

import java.math.BigInteger;
import org.bylaw.exact.WideProduct;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.SizePremium;

/**
 * The programs' arithmetic for one position. Requirements are rounded down, profit and loss towards zero.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/margin.rs calculate_perp_position_value_and_pnl},
 * {@code calculate_size_discount_asset_weight}, {@code state/perp_market.rs get_unrealized_asset_weight}; Velocity's are the
 * same.
 */
public final class PositionMargin {

    /** One base unit. */
    static final long BASE_UNIT = 1_000_000_000;

    /** A price or an amount of money of 1. */
    static final long MONEY_UNIT = 1_000_000;

    /** A ratio or weight of 1. */
    static final long WHOLE = 10_000;

    /** The most that one position's profit counts for in the initial requirement, 100 US dollars. */
    public static final long INITIAL_PROFIT_CAP = 100 * MONEY_UNIT;

    /** From an amount of money to the size that its discount is reckoned at. */
    private static final long SIZE_PER_MONEY = 1_000;

    private static final BigInteger BIG_SIZE_PER_MONEY = BigInteger.valueOf(SIZE_PER_MONEY);
    private static final long FACTOR_UNIT = 1_000_000;
    private static final long DISCOUNT_NUMERATOR = (FACTOR_UNIT + FACTOR_UNIT / 10) * WHOLE;
    private static final long ROOT_UNIT = 100_000;

    private PositionMargin() {}

    /** Value of {@code base} at {@code price} in 1e-6 of the quote asset, rounded down; never negative. */
    public static long baseValue(long base, long price) {
        return WideProduct.floored(StoredAmounts.absolute(base), Math.max(price, 0), BASE_UNIT);
    }

    /** What a position is liable for in 1e-6 US dollars: its value, rounded down, at the quote price, rounded down. */
    public static long liabilityValue(long base, StoredMoment moment) {
        return WideProduct.floored(baseValue(base, moment.price()), moment.quotePrice(), MONEY_UNIT);
    }

    /**
     * The ratio that counts, in 1e-4: the largest of the market's and, for the initial requirement alone, the owner's limits;
     * and of the override, which counts for every kind.
     *
     * @param marketRatio {@link StoredMarket#ratioAt}
     * @param accountLimit the account's own limit; 0 means none
     * @param positionLimit the position's own limit; 0 means none
     * @param override what the program puts in place where a price is stale; 0 means none
     */
    public static long effectiveRatio(
            MarginKind kind, long marketRatio, long accountLimit, long positionLimit, long override) {
        return Math.max(marketRatio, Math.max(customRatio(kind, accountLimit, override), initial(kind, positionLimit)));
    }

    /** The larger of the account's own limit, for the initial requirement alone, and the override. */
    static long customRatio(MarginKind kind, long accountLimit, long override) {
        return Math.max(initial(kind, accountLimit), override);
    }

    private static long initial(MarginKind kind, long limit) {
        return kind == MarginKind.INITIAL ? limit : 0;
    }

    /** Margin required for {@code liability} at {@code ratio}, rounded down. */
    public static long requirement(long liability, long ratio) {
        return WideProduct.floored(liability, ratio, WHOLE);
    }

    /** Unrealized profit in 1e-6 of the quote asset, the value of the base rounded towards zero; negative for a loss. */
    public static long unrealizedPnl(long base, long quote, long price) {
        long value = baseValue(base, price);
        return StoredAmounts.sum(base < 0 ? -value : value, quote);
    }

    /**
     * The weight of {@code unrealizedPnl} in 1e-4: 1 for a loss. The maintenance weight is the market's; for the other
     * requirements the market's is first discounted by the imbalance of all users' profit, then by the size of this one.
     */
    public static long assetWeight(MarginKind kind, long unrealizedPnl, StoredPnlTerms terms, long netUserPnl) {
        if (unrealizedPnl <= 0) {
            return WHOLE;
        }
        if (kind == MarginKind.MAINTENANCE) {
            return terms.maintenanceAssetWeight();
        }
        long weight = terms.initialAssetWeight();
        if (weight > 0 && terms.maxImbalance() > 0 && netUserPnl > terms.maxImbalance()) {
            weight = WideProduct.floored(weight, terms.maxImbalance(), netUserPnl);
        }
        return weight == 0 ? 0 : sizeDiscount(rootOfProfit(unrealizedPnl), terms.imfFactor(), weight);
    }

    /**
     * The weight of an asset of a size, in 1e-4: no more than {@code assetWeight}, and less as the size grows.
     *
     * @param storedSize in 1e-9
     * @param imfFactor in 1e-6; 0 means no discount
     * @param assetWeight in 1e-4
     */
    public static long sizeDiscountedWeight(long storedSize, long imfFactor, long assetWeight) {
        return sizeDiscount(SizePremium.root(storedSize), imfFactor, assetWeight);
    }

    private static long sizeDiscount(long root, long imfFactor, long assetWeight) {
        if (imfFactor == 0) {
            return assetWeight;
        }
        long divisor = StoredAmounts.sum(FACTOR_UNIT, WideProduct.floored(root, imfFactor, ROOT_UNIT));
        return Math.min(assetWeight, DISCOUNT_NUMERATOR / divisor);
    }

    private static long rootOfProfit(long profit) {
        return profit <= Long.MAX_VALUE / SIZE_PER_MONEY
                ? SizePremium.root(profit * SIZE_PER_MONEY)
                : SizePremium.root(BigInteger.valueOf(profit).multiply(BIG_SIZE_PER_MONEY))
                        .longValueExact();
    }

    /**
     * What {@code unrealizedPnl} counts for as collateral, in 1e-6 US dollars: weighted, at the quote price, each rounded
     * towards zero, and for the initial requirement alone no more than {@link #INITIAL_PROFIT_CAP}.
     */
    public static long weightedPnl(MarginKind kind, long unrealizedPnl, StoredPnlTerms terms, StoredMoment moment) {
        long weight = assetWeight(kind, unrealizedPnl, terms, moment.netUserPnl());
        long weighted = WideProduct.truncated(unrealizedPnl, weight, WHOLE);
        long counted = WideProduct.truncated(weighted, moment.quotePrice(), MONEY_UNIT);
        return kind == MarginKind.INITIAL ? Math.min(counted, INITIAL_PROFIT_CAP) : counted;
    }

    /**
     * Margin required for {@code value} owed in another asset, in 1e-6 US dollars, rounded down. An account's own limit or an
     * override raises the weight to 1 more than itself, and then no less than the initial weight counts for every kind.
     */
    public static long borrowRequirement(MarginKind kind, StoredBorrow borrow, long accountLimit, long override) {
        long custom = customRatio(kind, accountLimit, override);
        long weight = kind == MarginKind.MAINTENANCE && custom == 0
                ? borrow.maintenanceLiabilityWeight()
                : borrow.initialLiabilityWeight();
        return WideProduct.floored(
                borrow.value(), custom == 0 ? weight : Math.max(weight, StoredAmounts.sum(WHOLE, custom)), WHOLE);
    }
}
