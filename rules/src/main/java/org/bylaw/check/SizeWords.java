package org.bylaw.check;

import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.CurveViolation;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/** Words that say at which size of a position something is so. */
public final class SizeWords {

    private SizeWords() {}

    /** {@code largest at a size of 50,000 quote units}. */
    static String of(CurveFactor factor, ChangeCheck change) {
        String unit = unit(change.market().landed());
        Rational size = factor.size();
        if (size == null) {
            return "largest at large sizes";
        }
        if (unit == null) {
            return "at every size";
        }
        if (size.signum() == 0) {
            return "largest at the smallest sizes";
        }
        String at = switch (factor.reached()) {
            case AT_SIZE -> "at";
            case JUST_ABOVE -> "just above";
            case JUST_BELOW, AT_LARGE_SIZES -> "just below";
        };
        return "largest " + at + " a size of " + NumberWords.of(size, NumberWords::grouped) + " " + unit;
    }

    /** {@code from a size of 50,000 quote units}. */
    static String from(CurveViolation violation, ChangeCheck change) {
        String unit = unit(change.market().landed());
        if (unit == null) {
            return "at every size";
        }
        if (violation.size().signum() == 0) {
            return "from the smallest size";
        }
        return (violation.attained() ? "from" : "just above") + " a size of "
                + NumberWords.of(violation.size(), NumberWords::grouped) + " " + unit;
    }

    /** The unit of a market's sizes in words; {@code null} where its margin does not depend on a size. */
    public static @Nullable String unit(@Nullable MarketConfig market) {
        if (market == null) {
            return null;
        }
        MarginSchedule schedule = MarginSchedule.of(market.margin());
        PositionUnit unit = schedule.unit();
        if (unit == null) {
            return null;
        }
        return switch (unit) {
            case QUOTE -> "quote units";
            case BASE -> "base units";
            case CONTRACTS -> "contracts";
        };
    }
}
