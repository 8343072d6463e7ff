package org.bylaw.account.perpetual;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * What Perpetual Protocol v2 demands, the same in every market. The contracts keep the ratios in steps of 0.000001.
 *
 * <p>Source: perpetual-protocol/perp-curie-contract @d520bd8e, {@code ClearingHouseConfig.initialize} and {@code AccountBalance};
 * the documentation's {@code PERP-03}, {@code PERP-10}, {@code PERP-13}.
 *
 * @param initialMarginRatio of what is owed, to open; 0.1 = up to 10x
 * @param maintenanceMarginRatio of what is owed, to reduce; of the positions' value, not to be liquidated
 * @param liquidationPenaltyRatio of the notional that is liquidated
 * @param minPartialLiquidationUsd a position worth at most this is liquidated whole
 */
public record PerpetualTerms(
        Rational initialMarginRatio,
        Rational maintenanceMarginRatio,
        Rational liquidationPenaltyRatio,
        Rational minPartialLiquidationUsd) {

    /** What the contracts are initialized with: 10%, 6.25%, 2.5%, 100 US dollars. */
    public static final PerpetualTerms SHIPPED =
            new PerpetualTerms(Rational.of(1, 10), Rational.of(1, 16), Rational.of(1, 40), Rational.of(100));

    private static final Rational HALF = Rational.of(1, 2);

    /** Refuses what the contracts cannot store, and an initial ratio of zero. */
    public PerpetualTerms {
        StoredNumber.ofRatio("initialMarginRatio", initialMarginRatio);
        StoredNumber.ofRatio("maintenanceMarginRatio", maintenanceMarginRatio);
        StoredNumber.ofRatio("liquidationPenaltyRatio", liquidationPenaltyRatio);
        StoredNumber.of("minPartialLiquidationUsd", minPartialLiquidationUsd);
        if (initialMarginRatio.signum() == 0) {
            throw new PositionException("initialMarginRatio", "is 0; it must be above 0");
        }
    }

    /**
     * The terms of a market file; what it does not state is as shipped.
     *
     * @throws PositionException if its margin is not flat, if the penalty is not shared in halves, as the contracts do, or if they
     *     cannot store a ratio
     */
    public static PerpetualTerms of(MarketConfig market) {
        if (!(market.margin() instanceof MarginTerms.Flat flat)) {
            throw new PositionException(
                    "margin", "of " + market.market() + " is not flat; the contracts know no other");
        }
        LiquidationTerms liquidation = market.liquidation();
        if (liquidation != null) {
            requireHalf("liquidatorShare", liquidation.liquidatorShare());
            requireHalf("insuranceFundShare", liquidation.insuranceFundShare());
        }
        return new PerpetualTerms(
                initialRatio(flat),
                stated(flat.maintenanceMarginRatio(), SHIPPED.maintenanceMarginRatio),
                liquidation == null
                        ? SHIPPED.liquidationPenaltyRatio
                        : stated(liquidation.penaltyRatio(), SHIPPED.liquidationPenaltyRatio),
                SHIPPED.minPartialLiquidationUsd);
    }

    BigInteger storedInitialRatio() {
        return StoredNumber.ofRatio("initialMarginRatio", initialMarginRatio);
    }

    BigInteger storedMaintenanceRatio() {
        return StoredNumber.ofRatio("maintenanceMarginRatio", maintenanceMarginRatio);
    }

    BigInteger storedPenaltyRatio() {
        return StoredNumber.ofRatio("liquidationPenaltyRatio", liquidationPenaltyRatio);
    }

    BigInteger storedMinPartialLiquidation() {
        return StoredNumber.of("minPartialLiquidationUsd", minPartialLiquidationUsd);
    }

    private static Rational initialRatio(MarginTerms.Flat flat) {
        return flat.maxLeverage() == null
                ? stated(flat.initialMarginRatio(), SHIPPED.initialMarginRatio)
                : Rational.of(flat.maxLeverage()).reciprocal();
    }

    private static Rational stated(@Nullable BigDecimal value, Rational shipped) {
        return value == null ? shipped : Rational.of(value);
    }

    private static void requireHalf(String field, @Nullable BigDecimal share) {
        if (share != null && !Rational.of(share).equals(HALF)) {
            throw new PositionException(field, "is " + share + "; the contracts share the penalty in halves");
        }
    }
}
