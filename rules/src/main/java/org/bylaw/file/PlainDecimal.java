package org.bylaw.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bylaw.market.CanonicalNumber;
import org.jspecify.annotations.Nullable;

/** The one way in which the files write numbers: plain decimals, each digit spelled out. */
final class PlainDecimal {

    /** Most digits before the point. */
    static final int MAX_DIGITS = 38;

    /** Most digits after the point: real tables state a sixth with forty. */
    static final int MAX_DECIMALS = 40;

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern LENIENT = Pattern.compile("[+-]?[0-9]*\\.?[0-9]*([eE][+-]?[0-9]{1,4})?");

    private PlainDecimal() {}

    /** Why {@code literal} is refused, and what to write; empty if it may stand. */
    static Optional<String> fault(String literal) {
        if (PLAIN.matcher(literal).matches()) {
            int point = literal.indexOf('.');
            int decimals = point < 0 ? 0 : literal.length() - point - 1;
            long digits = literal.chars().filter(PlainDecimal::isDigit).count() - decimals;
            if (digits > MAX_DIGITS) {
                return Optional.of("%s has %d digits before the point; write at most %d"
                        .formatted(cut(literal), digits, MAX_DIGITS));
            }
            return decimals <= MAX_DECIMALS
                    ? Optional.empty()
                    : Optional.of(
                            "%s has %d decimals; write at most %d".formatted(cut(literal), decimals, MAX_DECIMALS));
        }
        String plain = plain(literal);
        String remedy = plain == null ? "write a plain decimal such as 0.05" : "write " + plain;
        return Optional.of(cut(literal) + " " + flaw(literal) + "; " + remedy);
    }

    /**
     * The value of a literal that may stand, without trailing zeros, so that equal numbers are equal objects.
     */
    static BigDecimal value(String literal) {
        return CanonicalNumber.of(new BigDecimal(literal));
    }

    private static String flaw(String literal) {
        String unsigned = literal.replaceFirst("^[+-]", "");
        if (unsigned.isEmpty() || Character.isLetter(unsigned.charAt(0))) {
            return "is not a number";
        } else if (literal.startsWith("+")) {
            return "has a plus sign";
        } else if (unsigned.matches("0[0-9].*")) {
            return "has a leading zero";
        } else if (unsigned.matches("[0-9.]*[eE].*")) {
            return "is written with an exponent";
        }
        return unsigned.matches("[0-9]*\\.[0-9]*") ? "has no digit on one side of the point" : "is not a number";
    }

    private static @Nullable String plain(String literal) {
        if (literal.length() > MAX_DIGITS + MAX_DECIMALS
                || literal.chars().noneMatch(PlainDecimal::isDigit)
                || !LENIENT.matcher(literal).matches()) {
            return null;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(literal);
        } catch (NumberFormatException neverANumber) {
            return null;
        }
        if (Math.abs(value.scale()) > MAX_DECIMALS) {
            return null;
        }
        String plain = CanonicalNumber.of(value).toPlainString();
        return fault(plain).isEmpty() ? plain : null;
    }

    private static String cut(String literal) {
        return literal.length() <= MAX_DIGITS + 2 ? literal : literal.substring(0, 20) + "...";
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
