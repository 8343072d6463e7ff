package org.bylaw.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.evidence.Observed;
import org.bylaw.evidence.ObservedDepth;
import org.bylaw.evidence.ObservedOpenInterest;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** What is known of a live market, for tests: nothing until it is stated, and all of it seen on the day of the check. */
public final class Known {

    /** The day of the check. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private LocalDate day = TODAY;
    private @Nullable Observed<BigDecimal> price;
    private @Nullable Observed<BigDecimal> longs;
    private @Nullable Observed<BigDecimal> shorts;
    private @Nullable Observed<BigDecimal> depth;
    private @Nullable Observed<BigDecimal> volume;
    private @Nullable Observed<BigDecimal> volatility;
    private @Nullable Observed<BigDecimal> circulating;
    private @Nullable Observed<BigDecimal> insurance;

    /** Nothing. */
    public static Known nothing() {
        return new Known();
    }

    /** What is stated from here on was seen on another day. */
    public Known seenOn(LocalDate other) {
        this.day = other;
        return this;
    }

    private Observed<BigDecimal> observed(String value) {
        return new Observed<>(new BigDecimal(value), "a test", day);
    }

    public Known price(String usd) {
        this.price = observed(usd);
        return this;
    }

    public Known longs(String baseSize) {
        this.longs = observed(baseSize);
        return this;
    }

    public Known shorts(String baseSize) {
        this.shorts = observed(baseSize);
        return this;
    }

    /** Depth within 2% of mid. */
    public Known depth(String usd) {
        this.depth = observed(usd);
        return this;
    }

    public Known volume(String usd) {
        this.volume = observed(usd);
        return this;
    }

    public Known volatility(String ratio) {
        this.volatility = observed(ratio);
        return this;
    }

    public Known circulating(String usd) {
        this.circulating = observed(usd);
        return this;
    }

    public Known insurance(String usd) {
        this.insurance = observed(usd);
        return this;
    }

    /** The evidence as a policy sees it today. */
    public CurrentEvidence under(VenuePolicy policy) {
        return CurrentEvidence.of(
                new MarketEvidence(
                        null,
                        "sample",
                        "SAMPLE-PERP",
                        price,
                        new ObservedOpenInterest(longs, shorts),
                        new ObservedDepth(null, depth, null),
                        volume,
                        volatility,
                        circulating,
                        insurance,
                        null,
                        null,
                        null),
                TODAY,
                ResolvedPolicy.of(policy));
    }
}
