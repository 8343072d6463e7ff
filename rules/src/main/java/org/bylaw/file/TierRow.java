package org.bylaw.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.market.CanonicalNumber;
import org.bylaw.market.LeverageTier;
import org.jspecify.annotations.Nullable;

/** A row of a venue's table as it is recorded: floor, cap, leverage, maintenance rate, maintenance amount. */
final class TierRow {

    private static final List<String> COLUMNS =
            List.of("floor", "cap", "maxLeverage", "maintenanceMarginRatio", "maintenanceAmount");

    private static final int LONGEST = 2 + PlainDecimal.MAX_DIGITS + PlainDecimal.MAX_DECIMALS;

    private TierRow() {}

    /**
     * The columns of the row at the parser's token, as written; {@code null} for one that is empty. Reads to the end of the
     * row.
     *
     * @throws RecordFault if a column holds a list or an object
     */
    static List<@Nullable String> read(JsonParser parser) throws IOException, RecordFault {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            throw new RecordFault(
                    "a row is no list; write [floor, cap, maxLeverage, maintenanceRate, maintenanceAmount]");
        }
        List<@Nullable String> columns = new ArrayList<>();
        boolean nested = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isStructStart()) {
                nested = true;
                parser.skipChildren();
            } else {
                boolean none = parser.currentToken() == JsonToken.VALUE_NULL
                        || parser.getText().isEmpty();
                columns.add(none ? null : parser.getText());
            }
        }
        if (nested) {
            throw new RecordFault("a column holds a list or an object; write a number");
        }
        return columns;
    }

    /**
     * The row as the file format has it.
     *
     * @throws RecordFault if the format cannot express it
     */
    static LeverageTier tier(List<@Nullable String> columns) throws RecordFault {
        if (columns.size() != COLUMNS.size()) {
            throw new RecordFault("a row has %d columns; it has to have the %d %s"
                    .formatted(columns.size(), COLUMNS.size(), String.join(", ", COLUMNS)));
        }
        return new LeverageTier(
                stated(columns, 0),
                number(columns, 1),
                stated(columns, 2),
                null,
                number(columns, 3),
                number(columns, 4));
    }

    private static BigDecimal stated(List<@Nullable String> columns, int column) throws RecordFault {
        BigDecimal number = number(columns, column);
        if (number == null) {
            throw new RecordFault("a row has no %s".formatted(COLUMNS.get(column)));
        }
        return number;
    }

    private static @Nullable BigDecimal number(List<@Nullable String> columns, int column) throws RecordFault {
        String written = columns.get(column);
        if (written == null) {
            return null;
        } else if (written.length() > LONGEST) {
            throw new RecordFault(
                    "%s is %s, too long for a number".formatted(COLUMNS.get(column), Shown.text(written)));
        }
        BigDecimal number;
        try {
            number = new BigDecimal(written);
        } catch (NumberFormatException notANumber) {
            throw new RecordFault("%s is %s, not a number".formatted(COLUMNS.get(column), Shown.text(written)));
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() - (long) stripped.scale() > PlainDecimal.MAX_DIGITS
                || stripped.scale() > PlainDecimal.MAX_DECIMALS) {
            throw new RecordFault("%s is %s; the file format has at most %d digits before the point and %d after it"
                    .formatted(
                            COLUMNS.get(column),
                            Shown.text(written),
                            PlainDecimal.MAX_DIGITS,
                            PlainDecimal.MAX_DECIMALS));
        }
        return CanonicalNumber.of(number);
    }
}
