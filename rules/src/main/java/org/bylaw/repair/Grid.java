package org.bylaw.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bylaw.market.Cap;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.market.VenuePrecisionValidator;

/**
 * The values that a parameter can sensibly take: multiples of a step.
 *
 * @param step above 0
 * @param strict whether the venue can store nothing in between; otherwise a value that a rule names is as good
 */
record Grid(BigDecimal step, boolean strict) {

    private static final BigDecimal RATIO = new BigDecimal("0.0001");

    /** Digits after the last one stated: an amount of 2,000,000 moves in steps of 10,000. */
    private static final int FINER_DIGITS = 2;

    /** Of values between the steps, those of more decimals are not sensible. */
    private static final int MOST_DECIMALS = 8;

    /** The grid of the field at {@code pointer}, of which {@code stated} is the value. */
    static Grid of(MarketConfig market, String pointer, BigDecimal stated) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean integers = market.margin() instanceof MarginTerms.SizePremium;
        if (name.equals("maxLeverage")) {
            return new Grid(finer(BigDecimal.ONE, stated), false);
        } else if (name.equals("maxBaseSize")) {
            return ofBaseSize(market, stated, integers);
        } else if (integers && (pointer.startsWith("/margin/") || pointer.startsWith("/highLeverage/"))) {
            return new Grid(
                    name.equals("imfFactor") ? VenuePrecisionValidator.FEE_UNIT : VenuePrecisionValidator.RATIO_UNIT,
                    true);
        } else if (integers && (pointer.startsWith("/liquidation/") || pointer.startsWith("/spread/"))) {
            return new Grid(VenuePrecisionValidator.FEE_UNIT, true);
        } else if (isRatio(name)) {
            return new Grid(finer(RATIO, stated), false);
        }
        boolean stepOfNothing = name.equals("baseSizeStep") && stated.signum() == 0;
        return stepOfNothing
                        && MarketFields.at(market, "/openInterest/maxBaseSize") instanceof Cap cap
                        && cap.amount() != null
                ? new Grid(lastDigit(cap.amount()), false)
                : new Grid(ofAmount(stated), false);
    }

    private static Grid ofBaseSize(MarketConfig market, BigDecimal stated, boolean integers) {
        BigDecimal amount = ofAmount(stated);
        if (MarketFields.at(market, "/openInterest/baseSizeStep") instanceof BigDecimal step && step.signum() > 0) {
            return new Grid(amount.remainder(step).signum() == 0 ? amount : step, true);
        }
        return integers ? new Grid(amount.max(VenuePrecisionValidator.BASE_UNIT), true) : new Grid(amount, false);
    }

    private static boolean isRatio(String name) {
        return name.endsWith("Ratio")
                || name.endsWith("Share")
                || name.endsWith("Weight")
                || name.endsWith("Fraction")
                || name.equals("maintenanceFactor");
    }

    /** {@code step}, or the unit of the last digit of {@code stated} where that is finer. */
    private static BigDecimal finer(BigDecimal step, BigDecimal stated) {
        return step.min(lastDigit(stated));
    }

    private static BigDecimal ofAmount(BigDecimal stated) {
        return stated.signum() == 0 ? BigDecimal.ONE : lastDigit(stated).scaleByPowerOfTen(-FINER_DIGITS);
    }

    private static BigDecimal lastDigit(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ONE
                : number.stripTrailingZeros().ulp();
    }

    /** The last value of the grid at or below {@code value}. */
    BigDecimal below(BigDecimal value) {
        return plain(value.divideToIntegralValue(step)
                .subtract(value.signum() < 0 && value.remainder(step).signum() != 0 ? BigDecimal.ONE : BigDecimal.ZERO)
                .multiply(step));
    }

    /** The first value of the grid at or above {@code value}. */
    BigDecimal above(BigDecimal value) {
        BigDecimal below = below(value);
        return below.compareTo(value) == 0 ? below : plain(below.add(step));
    }

    /** The nearest value of the grid on the side of {@code towards}. */
    BigDecimal rounded(BigDecimal value, BigDecimal towards) {
        return towards.compareTo(value) <= 0 ? below(value) : above(value);
    }

    /** Whether a parameter may take a value that a rule names. */
    boolean allows(BigDecimal value) {
        return strict
                ? value.remainder(step).signum() == 0
                : value.stripTrailingZeros().scale() <= Math.max(MOST_DECIMALS, step.scale());
    }

    /** The value without trailing zeros or exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
