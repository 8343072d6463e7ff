package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What a liquidation costs, as fractions of the notional liquidated.
 *
 * @param countedFees the fees that the venue counts against the maintenance margin, summed
 * @param allFees every fee that the market states, summed
 * @param feeCapped whether the venue takes no more than what the trader has left
 */
public record Liquidation(
        @WhenAbsent("the market states none of the liquidation fees that the venue counts") @Nullable
        Rational countedFees,

        @WhenAbsent("the market states no liquidation fee") @Nullable
        Rational allFees,

        boolean feeCapped) {}
