package org.bylaw.change;

import java.time.LocalDate;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveFactor;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * How much looser a market is than it was at the tightest within a window of time, measured on the effect: the margin at every
 * size, and the cap over the margin. What the market is asked at each size is held against the most that it was asked there on any
 * day of the window, so that neither small steps nor a way down and up again gains anything.
 *
 * @param from the first day of the window
 * @param initial the largest factor of the initial margin; {@code null} where it is nowhere looser
 * @param maintenance the largest factor of the maintenance margin; {@code null} where it is nowhere looser
 * @param capOverMargin the largest factor of cap / initial margin, the cap being that of open interest or of one position; {@code null} where it is nowhere looser
 * @param steps the configurations of the window that the market is held against, oldest first
 * @param unjudged why a configuration of the window could not be compared; {@code null} where all could
 */
public record LooseningWindow(
        LocalDate from,
        @Nullable Loosened initial,
        @Nullable Loosened maintenance,
        @Nullable Loosened capOverMargin,
        List<PastConfiguration> steps,
        @Nullable String unjudged) {

    /**
     * A loosening since a configuration of the window.
     *
     * @param factor how many times; {@code null} where without bound
     * @param since the tightest configuration
     */
    public record Loosened(@Nullable Rational factor, PastConfiguration since) {
        private boolean moreThan(@Nullable Loosened other) {
            return other == null || (other.factor != null && (factor == null || factor.compareTo(other.factor) > 0));
        }
    }

    /** Copies the steps. */
    public LooseningWindow {
        steps = List.copyOf(steps);
    }

    /**
     * Measures {@code landed} against the window that ends on {@code today}.
     *
     * @param past the configurations that the market had, oldest first
     * @param days length of the window
     */
    public static LooseningWindow of(
            List<PastConfiguration> past, MarketConfig landed, LocalDate today, long days, Yardsticks yardsticks) {
        LocalDate from = today.minusDays(days);
        List<PastConfiguration> steps = inForce(past, from);
        Loosened initial = null;
        Loosened maintenance = null;
        Loosened capOverMargin = null;
        String unjudged = null;
        for (PastConfiguration step : steps) {
            MarketConfig config = step.config();
            if (config == null || WholeMarket.preLaunch(config)) {
                continue;
            }
            MarginComparison margins = MarginComparison.of(config.margin(), landed.margin(), yardsticks.priceUsd());
            if (margins.notComparable() != null) {
                unjudged = "the configuration of " + step.since() + ": " + margins.notComparable();
                continue;
            }
            initial = more(initial, margins.initial(), step);
            initial = more(initial, HighLeverageChange.factor(config, landed), step);
            maintenance = more(maintenance, margins.maintenance(), step);
            CapChange cap = CapChange.of(config.openInterest(), landed.openInterest(), yardsticks.priceUsd());
            if (cap.direction() == Direction.MIXED) {
                unjudged = "the configuration of " + step.since()
                        + ": its open-interest cap is of another measure or unit";
            }
            Loosened both = both(margins.initial(), cap, step);
            capOverMargin = both != null && both.moreThan(capOverMargin) ? both : capOverMargin;
        }
        return new LooseningWindow(from, initial, maintenance, capOverMargin, steps, unjudged);
    }

    /** What was in force on some day from {@code from} on. */
    private static List<PastConfiguration> inForce(List<PastConfiguration> past, LocalDate from) {
        return past.isEmpty() ? past : past.subList(firstInForce(past, from), past.size());
    }

    /** Index of the first configuration that was in force on some day from {@code from} on. */
    static int firstInForce(List<PastConfiguration> past, LocalDate from) {
        int first = past.size() - 1;
        while (first > 0 && past.get(first).since().isAfter(from)) {
            first--;
        }
        return first;
    }

    private static @Nullable Loosened more(
            @Nullable Loosened known, @Nullable CurveChange margin, PastConfiguration step) {
        CurveFactor factor = margin == null ? null : margin.largestLoosening();
        if (factor == null) {
            return known;
        }
        Loosened found = new Loosened(factor.factor(), step);
        return found.moreThan(known) ? found : known;
    }

    private static @Nullable Loosened more(
            @Nullable Loosened known, @Nullable Rational factor, PastConfiguration step) {
        if (factor == null || factor.compareTo(Rational.ONE) <= 0) {
            return known;
        }
        Loosened found = new Loosened(factor, step);
        return found.moreThan(known) ? found : known;
    }

    /** The factor of cap / margin at the size where it is largest; the cap is that of the market or that of a position. */
    private static @Nullable Loosened both(@Nullable CurveChange margin, CapChange cap, PastConfiguration step) {
        Rational capFactor = larger(cap.factor(), margin == null ? null : margin.capFactor());
        if (margin == null || capFactor == null) {
            return null;
        }
        Rational marginFactor = margin.largestQuotient();
        if (marginFactor == null) {
            return new Loosened(null, step);
        }
        Rational product = capFactor.times(marginFactor);
        return product.compareTo(Rational.ONE) > 0 ? new Loosened(product, step) : null;
    }

    private static @Nullable Rational larger(@Nullable Rational one, @Nullable Rational other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.max(other);
    }
}
