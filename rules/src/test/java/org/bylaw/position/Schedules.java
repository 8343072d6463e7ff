package org.bylaw.position;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/** Margin schedules for tests. */
final class Schedules {

    private Schedules() {}

    static MarginSchedule flat(String initialRatio, @Nullable String maintenanceRatio) {
        return MarginSchedule.of(new MarginTerms.Flat(decimal(initialRatio), null, decimalOrNull(maintenanceRatio)));
    }

    static MarginSchedule flatAtLeverage(String leverage, String maintenanceRatio) {
        return MarginSchedule.of(new MarginTerms.Flat(null, decimal(leverage), decimal(maintenanceRatio)));
    }

    static MarginSchedule sizePremium(String initialRatio, String maintenanceRatio, String imfFactor) {
        return MarginSchedule.of(
                new MarginTerms.SizePremium(decimal(initialRatio), decimal(maintenanceRatio), decimal(imfFactor)));
    }

    /** Rows of {@code floor cap leverage maintenanceRatio amount}; {@code -} where there is none. */
    static MarginSchedule tiers(PositionUnit unit, String... rows) {
        List<LeverageTier> tiers = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            tiers.add(new LeverageTier(
                    decimal(cells[0]),
                    decimalOrNull(cells[1]),
                    decimal(cells[2]),
                    null,
                    decimalOrNull(cells[3]),
                    decimalOrNull(cells[4])));
        }
        return MarginSchedule.of(new MarginTerms.Tiers(unit, tiers));
    }

    /** One tier without end that states both a leverage and an initial ratio. */
    static MarginSchedule tier(String leverage, String initialRatio) {
        LeverageTier tier =
                new LeverageTier(BigDecimal.ZERO, null, decimal(leverage), decimal(initialRatio), null, null);
        return MarginSchedule.of(new MarginTerms.Tiers(PositionUnit.QUOTE, List.of(tier)));
    }

    static MarginSchedule openInterest(String initialRatio, String fraction, String lowerCap, String upperCap) {
        return MarginSchedule.of(new MarginTerms.OpenInterest(
                decimal(initialRatio), decimal(fraction), decimal(lowerCap), decimal(upperCap)));
    }

    static MarginSchedule steps(
            PositionUnit unit, String ratios, String base, String step, String initialIncrement, String increment) {
        String[] pair = ratios.split(" ", -1);
        return MarginSchedule.of(new MarginTerms.LinearSteps(
                decimal(pair[0]),
                decimal(pair[1]),
                decimal(base),
                decimal(step),
                decimal(initialIncrement),
                decimal(increment),
                unit));
    }

    static MarginSchedule linear(PositionUnit unit, String initialRatio, String maintenanceRatio, String slope) {
        return MarginSchedule.of(
                new MarginTerms.Linear(decimal(initialRatio), decimal(maintenanceRatio), decimal(slope), unit));
    }

    static MarginSchedule squareRoot(
            PositionUnit unit, String initialRatio, String imfFactor, String shift, String least, String factor) {
        return MarginSchedule.of(new MarginTerms.SquareRoot(
                decimal(initialRatio), decimal(imfFactor), decimal(shift), decimal(least), decimal(factor), unit));
    }

    /** Binance USD-M BTCUSDT, 2026-05-01, as far as 70 million. */
    static MarginSchedule binanceBtc() {
        return tiers(
                PositionUnit.QUOTE,
                "0 300000 150 0.004 0",
                "300000 800000 100 0.005 300",
                "800000 3000000 75 0.0065 1500",
                "3000000 12000000 50 0.01 12000",
                "12000000 70000000 25 0.02 132000");
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static @Nullable BigDecimal decimalOrNull(@Nullable String text) {
        return text == null || text.equals("-") ? null : new BigDecimal(text);
    }
}
