package org.bylaw.market;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Holds the numbers of a {@code size-premium} market against the units in which Drift's and Velocity's programs store them:
 * ratios in 0.0001, the IMF factor, fees and spreads in 0.000001, base sizes in 0.000000001; the IMF factor in 32 bits.
 */
public final class VenuePrecisionValidator implements ConstraintValidator<VenuePrecision, MarketConfig> {

    /** Unit of margin ratios. */
    public static final BigDecimal RATIO_UNIT = new BigDecimal("0.0001");

    /** Unit of the IMF factor, of fees and of spreads. */
    public static final BigDecimal FEE_UNIT = new BigDecimal("0.000001");

    /** Unit of base sizes. */
    public static final BigDecimal BASE_UNIT = new BigDecimal("0.000000001");

    private static final BigDecimal MAX_IMF_FACTOR = new BigDecimal("4294.967295");

    @Override
    public boolean isValid(MarketConfig market, ConstraintValidatorContext context) {
        if (!(market.margin() instanceof MarginTerms.SizePremium margin)) {
            return true;
        }
        var check = new Check(context);
        check.unit("margin", "initialMarginRatio", margin.initialMarginRatio(), RATIO_UNIT);
        check.unit("margin", "maintenanceMarginRatio", margin.maintenanceMarginRatio(), RATIO_UNIT);
        check.unit("margin", "imfFactor", margin.imfFactor(), FEE_UNIT);
        check.most("margin", "imfFactor", margin.imfFactor(), MAX_IMF_FACTOR);
        HighLeverageTerms highLeverage = market.highLeverage();
        if (highLeverage != null) {
            check.unit("highLeverage", "initialMarginRatio", highLeverage.initialMarginRatio(), RATIO_UNIT);
            check.unit("highLeverage", "maintenanceMarginRatio", highLeverage.maintenanceMarginRatio(), RATIO_UNIT);
        }
        LiquidationTerms liquidation = market.liquidation();
        if (liquidation != null) {
            check.unit("liquidation", "liquidatorFeeRatio", liquidation.liquidatorFeeRatio(), FEE_UNIT);
            check.unit("liquidation", "insuranceFundFeeRatio", liquidation.insuranceFundFeeRatio(), FEE_UNIT);
            check.unit("liquidation", "protocolFeeRatio", liquidation.protocolFeeRatio(), FEE_UNIT);
        }
        SpreadTerms spread = market.spread();
        if (spread != null) {
            check.unit("spread", "maxSpreadRatio", spread.maxSpreadRatio(), FEE_UNIT);
        }
        OpenInterestLimits openInterest = market.openInterest();
        if (openInterest != null) {
            Cap maxBaseSize = openInterest.maxBaseSize();
            check.unit("openInterest", "maxBaseSize", maxBaseSize == null ? null : maxBaseSize.amount(), BASE_UNIT);
            check.unit("openInterest", "baseSizeStep", openInterest.baseSizeStep(), BASE_UNIT);
        }
        return check.valid;
    }

    /** One pass over a market. */
    private static final class Check {
        private final ConstraintValidatorContext context;
        private boolean valid = true;

        Check(ConstraintValidatorContext context) {
            this.context = context;
            context.disableDefaultConstraintViolation();
        }

        void unit(String section, String field, @Nullable BigDecimal value, BigDecimal unit) {
            if (value != null && value.remainder(unit).signum() != 0) {
                violation(
                        section,
                        field,
                        "must be a multiple of %s, the unit in which the venue's program stores it"
                                .formatted(unit.toPlainString()));
            }
        }

        void most(String section, String field, @Nullable BigDecimal value, BigDecimal most) {
            if (value != null && value.compareTo(most) > 0) {
                violation(
                        section,
                        field,
                        "must be at most %s, the most that the venue's program can store"
                                .formatted(most.toPlainString()));
            }
        }

        private void violation(String section, String field, String message) {
            valid = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(section)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
    }
}
