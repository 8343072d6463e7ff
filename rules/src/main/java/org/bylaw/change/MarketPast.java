package org.bylaw.change;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketConfig;

/**
 * The configurations that a market had, oldest first. It remembers how much looser the last of them is than the tightest of a window:
 * every change of a venue asks that of all the other markets.
 */
public final class MarketPast extends AbstractList<PastConfiguration> {

    private final List<PastConfiguration> configurations;
    private final Map<Integer, Rational> factors = new ConcurrentHashMap<>();

    private MarketPast(List<PastConfiguration> configurations) {
        this.configurations = List.copyOf(configurations);
    }

    /** The past that {@code configurations} are; itself where it is one already. */
    public static MarketPast of(List<PastConfiguration> configurations) {
        return configurations instanceof MarketPast past ? past : new MarketPast(configurations);
    }

    @Override
    public PastConfiguration get(int index) {
        return configurations.get(index);
    }

    @Override
    public int size() {
        return configurations.size();
    }

    /**
     * How many times less initial margin the last configuration asks than the tightest of the window, 1 where it asks nowhere less,
     * where there is no bound, and where the market is not launched or was taken off.
     *
     * @param today the last day of the window
     * @param days its length
     */
    Rational initialFactor(LocalDate today, long days) {
        if (isEmpty()) {
            return Rational.ONE;
        }
        PastConfiguration last = get(size() - 1);
        MarketConfig config = last.config();
        LocalDate from = today.minusDays(days);
        if (config == null || WholeMarket.preLaunch(config) || !last.since().isAfter(from)) {
            return Rational.ONE;
        }
        // The steps of a window are known by the first of them, whatever the day.
        return factors.computeIfAbsent(
                LooseningWindow.firstInForce(this, from),
                first -> factor(LooseningWindow.of(subList(first, size()), config, today, days, Yardsticks.NONE)));
    }

    /** A factor without bound counts for what the change of that market itself is judged by: here it is not multiplied. */
    static Rational factor(LooseningWindow window) {
        LooseningWindow.Loosened initial = window.initial();
        return initial == null || initial.factor() == null ? Rational.ONE : initial.factor();
    }
}
