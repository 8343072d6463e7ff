package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/** A table of leverage tiers as a venue prints it, read and answered by plain decimal arithmetic. */
final class PlainTable {

    /** The leverages at which the record compares the largest positions: all its directions follow from these. */
    private static final List<BigDecimal> COMMON_LEVERAGES =
            List.of("1", "2", "3", "4", "5", "10", "20", "25", "50", "75", "100", "125", "150").stream()
                    .map(BigDecimal::new)
                    .toList();

    /** One row: sizes from {@code floor} up to, and without, {@code cap}. */
    record Row(BigDecimal floor, BigDecimal cap, BigDecimal leverage, BigDecimal rate, BigDecimal amount) {}

    private final List<Row> rows = new ArrayList<>();

    PlainTable(JsonNode stated) {
        for (JsonNode row : stated) {
            rows.add(new Row(number(row, 0), number(row, 1), number(row, 2), number(row, 3), number(row, 4)));
        }
    }

    private static BigDecimal number(JsonNode row, int column) {
        return new BigDecimal(row.get(column).asText());
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether a row is empty, or does not begin where the one before ends: what such a table means is anyone's guess. */
    boolean faulty() {
        BigDecimal end = BigDecimal.ZERO;
        for (Row row : rows) {
            if (row.floor().compareTo(end) != 0 || row.cap().compareTo(row.floor()) <= 0) {
                return true;
            }
            end = row.cap();
        }
        return false;
    }

    /** The row that covers a size; {@code null} where none does. */
    @Nullable
    Row at(BigDecimal size) {
        for (Row row : rows) {
            if (row.floor().compareTo(size) <= 0 && size.compareTo(row.cap()) < 0) {
                return row;
            }
        }
        return null;
    }

    /** The largest position that is allowed at a leverage; zero where none is. */
    BigDecimal largestPosition(BigDecimal leverage) {
        BigDecimal largest = BigDecimal.ZERO;
        for (Row row : rows) {
            if (row.leverage().compareTo(leverage) >= 0) {
                largest = largest.max(row.cap());
            }
        }
        return largest;
    }

    /** Which way the largest positions go at the leverages of the record. */
    static Direction directionAtCommonLeverages(PlainTable previous, PlainTable next) {
        boolean looser = false;
        boolean tighter = false;
        for (BigDecimal leverage : COMMON_LEVERAGES) {
            int sign = next.largestPosition(leverage).compareTo(previous.largestPosition(leverage));
            looser |= sign > 0;
            tighter |= sign < 0;
        }
        return Direction.of(looser, tighter);
    }
}
