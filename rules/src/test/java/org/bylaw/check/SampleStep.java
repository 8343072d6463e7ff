package org.bylaw.check;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarketStatus;
import org.jspecify.annotations.Nullable;

/** One step of leverage, for the tests of the rule book. */
public record SampleStep(
        String name,
        int index,
        MarketStatus status,
        Rational maxLeverage,
        @Nullable Rational other,
        @Nullable SampleStep previous,
        List<String> words,

        @WhenAbsent("the market is in no category") @Nullable
        SampleLimits limits) {

    /** A step of that leverage, and of the same leverage in its limits. */
    public static SampleStep of(String name, int maxLeverage, int limit) {
        return new SampleStep(
                name,
                0,
                MarketStatus.ACTIVE,
                Rational.of(maxLeverage),
                null,
                null,
                List.of(),
                new SampleLimits(Rational.of(limit), null));
    }

    public SampleStep withOther(@Nullable Rational value) {
        return new SampleStep(name, index, status, maxLeverage, value, previous, words, limits);
    }

    public SampleStep withPrevious(SampleStep step) {
        return new SampleStep(name, index, status, maxLeverage, other, step, words, limits);
    }

    public SampleStep withLimits(@Nullable SampleLimits value) {
        return new SampleStep(name, index, status, maxLeverage, other, previous, words, value);
    }

    public Place at(String field) {
        return new Place("sample/" + name, null, "/" + field, null);
    }

    /** Has a name of one letter, which the compiler of Drools does not bear. */
    public int x() {
        return index;
    }

    /** The violation of a curve, from this size on. */
    public Witness witness() {
        return new Witness(
                Rational.of(576),
                "base",
                true,
                Surd.of(Rational.of(1, 20)),
                null,
                Surd.of(maxLeverage),
                Surd.of(Rational.ONE));
    }

    /** Fails for one name. */
    public Rational fragile() {
        if (name.equals("broken")) {
            throw new IllegalStateException("no curve of " + name);
        }
        return maxLeverage;
    }
}
