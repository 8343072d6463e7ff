package org.bylaw.specs.documents;

import java.math.BigInteger;
import org.bylaw.account.Account;
import org.bylaw.account.Position;
import org.bylaw.account.dperp.DPerpLiquidation;
import org.bylaw.account.drift.DriftLiquidation;
import org.bylaw.account.perpetual.PerpetualLiquidation;
import org.bylaw.exact.Rational;

/**
 * One liquidation of one position, in the quote currency and base units.
 *
 * @param market whose position
 * @param baseSize how much of it, absolute
 * @param value of that, at the price
 * @param liquidatorFee the liquidator's part of the penalty
 * @param insuranceFundFee the insurance fund's part
 * @param badDebt what nobody has paid
 */
record Liquidated(
        String market,
        Rational baseSize,
        Rational value,
        Rational liquidatorFee,
        Rational insuranceFundFee,
        Rational badDebt) {

    private static final Rational SMALLEST_UNIT = Rational.of("0.000000000000000001");

    static Liquidated of(String market, PerpetualLiquidation liquidation) {
        return new Liquidated(
                market,
                amount(liquidation.liquidatedPositionSize().abs()),
                amount(liquidation.liquidatedPositionNotional()),
                amount(liquidation.feeToLiquidator()),
                amount(liquidation.feeToInsuranceFund()),
                amount(liquidation.badDebt()));
    }

    static Liquidated of(Account before, String market, Rational price, DPerpLiquidation liquidation) {
        Position position = before.position(market);
        if (position == null) {
            throw new IllegalArgumentException("no position in " + market);
        }
        return new Liquidated(
                market,
                position.baseSize(),
                position.notionalAt(price),
                Rational.ZERO,
                Rational.ZERO,
                liquidation.badDebt());
    }

    /** The insurance fund's part holds the protocol's, which no market of the documents has. */
    static Liquidated of(String market, DriftLiquidation liquidation) {
        return new Liquidated(
                market,
                liquidation.baseSize(),
                liquidation.value(),
                liquidation.liquidatorFee(),
                liquidation.insuranceFundFee().plus(liquidation.protocolFee()),
                liquidation.badDebt());
    }

    Rational penalty() {
        return liquidatorFee.plus(insuranceFundFee);
    }

    private static Rational amount(BigInteger stored) {
        return Rational.of(stored).times(SMALLEST_UNIT);
    }
}
