package org.bylaw.position;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.SizePremiumSchedule;

/** How a venue computes amounts of money. */
public enum AmountArithmetic {

    /** Notional and margin are exact products. */
    EXACT {
        @Override
        public Rational notional(Rational baseSize, Rational price) {
            return baseSize.abs().times(PositionSize.requirePrice(price));
        }

        @Override
        public Surd margin(Rational notional, Surd ratio) {
            return ratio.times(notional);
        }
    },

    /**
     * Drift and Velocity: the notional is {@code floor(|base size| * price)} on a grid of 0.000001, the margin
     * {@code floor(notional * ratio)} on the same grid. So a requirement is rounded in the trader's favour.
     */
    STORED_INTEGERS {
        @Override
        public Rational notional(Rational baseSize, Rational price) {
            BigInteger size = StoredUnits.size(baseSize.abs());
            return StoredUnits.money(StoredUnits.notional(size, StoredUnits.price(price)));
        }

        @Override
        public Surd margin(Rational notional, Surd ratio) {
            BigInteger storedRatio = StoredUnits.ratio("ratio", StoredUnits.requireRational(ratio));
            BigInteger stored = StoredUnits.margin(StoredUnits.moneyRoundedDown(notional), storedRatio);
            return Surd.of(StoredUnits.money(stored));
        }
    };

    /** The arithmetic of the venues that use {@code schedule}. */
    public static AmountArithmetic of(MarginSchedule schedule) {
        return schedule instanceof SizePremiumSchedule ? STORED_INTEGERS : EXACT;
    }

    /**
     * The position's value in the quote currency.
     *
     * @param baseSize signed or absolute, in units of the base asset
     * @param price quote currency per unit of the base asset
     * @throws PositionException if the price is not above zero, or if the venue cannot store size or price
     */
    public abstract Rational notional(Rational baseSize, Rational price);

    /**
     * The margin that a position of that value needs at that ratio, in the quote currency.
     *
     * @throws PositionException if the venue cannot store the ratio
     */
    public abstract Surd margin(Rational notional, Surd ratio);
}
