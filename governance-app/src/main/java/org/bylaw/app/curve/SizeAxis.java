package org.bylaw.app.curve;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeSet;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The sizes that a drawing shows, on a logarithmic scale.
 *
 * @param unit what sizes are counted in, {@code base units}; {@code null} where the margin depends on no size
 * @param from the smallest size shown, above zero
 * @param to the largest size shown
 */
public record SizeAxis(@Nullable String unit, Rational from, Rational to) {

    private static final Rational FREE_BELOW = Rational.of(3);
    private static final Rational FREE_ABOVE = Rational.of(3);
    private static final Rational FREE_ABOVE_END = Rational.of(6, 5);
    private static final Rational DECADE = Rational.of(10);

    /** Checks that there is a size between the two. */
    public SizeAxis {
        if (from.signum() <= 0 || to.compareTo(from) <= 0) {
            throw new IllegalArgumentException(
                    "an axis of sizes goes from above zero up, not from " + from + " to " + to);
        }
    }

    /**
     * An axis on which everything that happens to the curves can be seen.
     *
     * @param marks other sizes to be seen
     */
    public static SizeAxis around(MarginCurves curves, Collection<Rational> marks, @Nullable String unit) {
        TreeSet<Rational> sizes = new TreeSet<>(SizeTable.sizes(curves));
        sizes.addAll(marks);
        if (sizes.isEmpty()) {
            return new SizeAxis(unit, Rational.ONE, DECADE.squared());
        }
        boolean ends = curves.all().allMatch(curve -> curve.cap() != null);
        Rational from = sizes.first().dividedBy(FREE_BELOW);
        Rational to = sizes.last().times(ends ? FREE_ABOVE_END : FREE_ABOVE);
        return new SizeAxis(unit, from, to.max(from.times(DECADE)));
    }

    LogScale scale() {
        return new LogScale(decimal(from), decimal(to));
    }

    private static BigDecimal decimal(Rational size) {
        return LogScale.decimal(size);
    }
}
