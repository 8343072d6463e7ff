package org.bylaw.specs.words;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a cell of a scenario's table: {@code 20x}, {@code 6.25%}, {@code 500000}, {@code true} or a word. */
public final class Figure {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(x|%)?");

    private Figure() {}

    /** The value: a decimal (a percentage as a fraction), a truth value, or the word itself. */
    public static Object value(String cell) {
        Matcher number = NUMBER.matcher(cell);
        if (number.matches()) {
            BigDecimal decimal = new BigDecimal(number.group(1));
            return "%".equals(number.group(2)) ? decimal.movePointLeft(2) : decimal;
        }
        return cell.equals("true") || cell.equals("false") ? Boolean.valueOf(cell) : cell;
    }

    /** The value as findings write it: {@code 6.25%} is {@code 0.0625}. */
    public static String written(String cell) {
        return value(cell) instanceof BigDecimal decimal ? plain(decimal) : cell;
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
