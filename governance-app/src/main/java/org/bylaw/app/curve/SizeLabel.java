package org.bylaw.app.curve;

import java.math.BigDecimal;
import org.bylaw.exact.NumberWords;

/** Round sizes in few letters. */
final class SizeLabel {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final BigDecimal BILLION = new BigDecimal("1000000000");
    private static final BigDecimal TRILLION = new BigDecimal("1000000000000");

    private SizeLabel() {}

    /** {@code 0.5}, {@code 2,000}, {@code 50k}, {@code 2M}, {@code 1B}, {@code 1T}. */
    static String of(BigDecimal size) {
        if (size.compareTo(TRILLION) >= 0) {
            return NumberWords.grouped(size.movePointLeft(12)) + "T";
        }
        if (size.compareTo(BILLION) >= 0) {
            return NumberWords.digits(size.movePointLeft(9)) + "B";
        }
        if (size.compareTo(MILLION) >= 0) {
            return NumberWords.digits(size.movePointLeft(6)) + "M";
        }
        return size.compareTo(TEN_THOUSAND) >= 0
                ? NumberWords.digits(size.movePointLeft(3)) + "k"
                : NumberWords.grouped(size);
    }
}
