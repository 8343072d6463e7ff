package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/** Tier tables written as text, for tests. */
final class TierTable {

    private TierTable() {}

    /**
     * A table of notional tiers, one a line: {@code floor cap leverage maintenanceRatio maintenanceAmount initialRatio}. What is
     * written {@code -} or left off at the end is not stated.
     */
    static TieredSchedule of(String table) {
        return of(table.lines().map(TierTable::tier).toList());
    }

    static TieredSchedule of(List<LeverageTier> tiers) {
        return new TieredSchedule(new MarginTerms.Tiers(PositionUnit.QUOTE, tiers));
    }

    private static LeverageTier tier(String line) {
        String[] fields = Arrays.copyOf(line.strip().split("\\s+"), 6);
        return new LeverageTier(
                new BigDecimal(fields[0]),
                decimal(fields[1]),
                new BigDecimal(fields[2]),
                decimal(fields[5]),
                decimal(fields[3]),
                decimal(fields[4]));
    }

    private static @Nullable BigDecimal decimal(@Nullable String field) {
        return field == null || field.equals("-") ? null : new BigDecimal(field);
    }
}
