package org.bylaw.market;

import java.math.BigDecimal;

/** The one object for a number of a file, so that records that say the same are equal. */
public final class CanonicalNumber {

    private CanonicalNumber() {}

    /** {@code number} without trailing zeros after the point and without a negative scale. */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
