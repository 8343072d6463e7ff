package org.bylaw.account.drift;

import java.math.BigDecimal;
import org.bylaw.margin.HighLeverageSchedule;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.SizePremium;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.margin.StoredRatio;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.UnrealizedPnlTerms;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one market that an account's margin depends on.
 *
 * @param ratios what its positions need
 * @param highLeverage what the positions of accounts in Drift's high-leverage mode need; {@code null} where there is no mode
 * @param pnl how unrealized profit counts
 * @param liquidation what a liquidation costs
 * @param baseStep {@code order_step_size} in 1e-9 base units, above zero
 * @param inSettlement whether the market has expired: nothing is required of its positions then
 */
public record StoredMarket(
        SizePremiumSchedule ratios,
        @Nullable HighLeverageSchedule highLeverage,
        StoredPnlTerms pnl,
        StoredLiquidationTerms liquidation,
        long baseStep,
        boolean inSettlement) {

    private static final int MONEY_SCALE = 6;
    private static final int FACTOR_SCALE = 6;

    /** Checks the step. */
    public StoredMarket {
        if (baseStep <= 0) {
            throw new IllegalArgumentException("baseStep is above zero: " + baseStep);
        }
    }

    /**
     * The parameters in a market file, the market trading.
     *
     * <p>What the file does not state counts as the programs' zero: without asset weights no profit counts, without an IMF
     * factor or a maximum imbalance no profit is discounted, without fees a liquidation is free, without the high-leverage pair
     * the mode changes nothing. Without a step of the order size every amount that the programs can store is one.
     *
     * @throws IllegalArgumentException if the file's margin is not of the kind {@code size-premium}, or a number is none that
     *     the programs can store; the message names the field
     */
    public static StoredMarket of(MarketConfig config) {
        if (!(config.margin() instanceof MarginTerms.SizePremium terms)) {
            throw new IllegalArgumentException("/margin/kind: only size-premium is computed as Drift and Velocity do");
        }
        SizePremiumSchedule ratios = new SizePremiumSchedule(terms);
        return new StoredMarket(
                ratios,
                config.highLeverage() == null ? null : new HighLeverageSchedule(ratios, config.highLeverage()),
                pnl(config.unrealizedPnl()),
                liquidation(config.liquidation()),
                baseStep(config.openInterest()),
                false);
    }

    private static StoredPnlTerms pnl(@Nullable UnrealizedPnlTerms terms) {
        if (terms == null) {
            return new StoredPnlTerms(0, 0, 0, 0);
        }
        return new StoredPnlTerms(
                stored("/unrealizedPnl/initialAssetWeight", terms.initialAssetWeight(), StoredRatio.SCALE),
                stored("/unrealizedPnl/maintenanceAssetWeight", terms.maintenanceAssetWeight(), StoredRatio.SCALE),
                stored("/unrealizedPnl/imfFactor", terms.imfFactor(), FACTOR_SCALE),
                amount("/unrealizedPnl/maxImbalanceUsd", terms.maxImbalanceUsd(), MONEY_SCALE));
    }

    private static StoredLiquidationTerms liquidation(@Nullable LiquidationTerms terms) {
        if (terms == null) {
            return new StoredLiquidationTerms(0, 0, 0);
        }
        return new StoredLiquidationTerms(
                stored("/liquidation/liquidatorFeeRatio", terms.liquidatorFeeRatio(), FACTOR_SCALE),
                stored("/liquidation/insuranceFundFeeRatio", terms.insuranceFundFeeRatio(), FACTOR_SCALE),
                stored("/liquidation/protocolFeeRatio", terms.protocolFeeRatio(), FACTOR_SCALE));
    }

    private static long baseStep(@Nullable OpenInterestLimits limits) {
        return limits == null || limits.baseSizeStep() == null
                ? 1
                : amount("/openInterest/baseSizeStep", limits.baseSizeStep(), SizePremium.SIZE_SCALE);
    }

    private static long stored(String pointer, @Nullable BigDecimal value, int scale) {
        return value == null ? 0 : StoredRatio.stored(pointer, value, scale);
    }

    /** An amount of 64 bits. */
    private static long amount(String pointer, @Nullable BigDecimal value, int scale) {
        if (value == null) {
            return 0;
        }
        try {
            return value.movePointRight(scale).longValueExact();
        } catch (ArithmeticException offGrid) {
            throw new IllegalArgumentException(
                    pointer + ": " + value.toPlainString() + " is no multiple of "
                            + BigDecimal.ONE.movePointLeft(scale).toPlainString() + " that fits 64 bits",
                    offGrid);
        }
    }

    /**
     * The margin ratio of the market's own at a size, in 1e-4; 0 in settlement.
     *
     * @param storedSize absolute size in 1e-9
     * @param highLeverageMode whether the account is in Drift's high-leverage mode
     * @throws org.bylaw.margin.SizeNotAllowedException if the program fails at that size
     */
    public long ratioAt(MarginKind kind, long storedSize, boolean highLeverageMode) {
        if (inSettlement) {
            return 0;
        }
        return highLeverageMode && highLeverage != null
                ? highLeverage.storedRatioAt(kind, storedSize)
                : ratios.storedRatioAt(kind, storedSize);
    }
}
