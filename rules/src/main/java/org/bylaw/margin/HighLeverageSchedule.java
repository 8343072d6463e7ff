package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.HighLeverageTerms;
import org.jspecify.annotations.Nullable;

/**
 * What Drift demands of an account in its high-leverage mode: lower ratios for small positions, which grow to the ordinary
 * ones with size. Sizes are base units on the program's grid, ratios whole numbers of 0.0001. Velocity has no such mode.
 *
 * <p>Initial and fill ratio: let w be the ordinary ratio before any premium, z the ordinary ratio with its premium but not held
 * up to w, and h the mode's own ratio. Where z is above w, z counts. Otherwise h counts, and of the distance {@code w - h} (at
 * least 1) the share that the premium has eaten of its free fifth of w; shares are rounded down to 0.000001 and the result
 * to 0.0001.
 *
 * <p>Maintenance ratio: the mode's own, with the ordinary premium.
 *
 * <p>Source: drift-labs/protocol-v2 {@code state/perp_market.rs get_margin_ratio}, {@code math/margin.rs
 * calc_high_leverage_mode_initial_margin_ratio_from_size}.
 */
public final class HighLeverageSchedule {

    private static final BigInteger WHOLE = BigInteger.TEN.pow(6);

    private final SizePremiumSchedule ordinary;
    private final @Nullable Pair pair;

    /** The mode's own ratios, in 0.0001. */
    private record Pair(long initial, long maintenance) {
        private long fill() {
            return (initial + maintenance) / 2;
        }
    }

    /**
     * The mode with the ratios of {@code terms} over the market's {@code ordinary} schedule. Unless both ratios are stated, the
     * ordinary ones apply.
     *
     * @throws IllegalArgumentException if a ratio is off the program's grid; the message names the field
     */
    public HighLeverageSchedule(SizePremiumSchedule ordinary, HighLeverageTerms terms) {
        this.ordinary = ordinary;
        Long initial = stored("initialMarginRatio", terms.initialMarginRatio());
        Long maintenance = stored("maintenanceMarginRatio", terms.maintenanceMarginRatio());
        this.pair = initial == null || maintenance == null ? null : new Pair(initial, maintenance);
    }

    private static @Nullable Long stored(String field, @Nullable BigDecimal ratio) {
        return ratio == null ? null : StoredRatio.stored("/highLeverage/" + field, ratio, StoredRatio.SCALE);
    }

    /**
     * Initial margin ratio at {@code size}.
     *
     * @throws SizeNotAllowedException if the program fails at that size
     * @throws SizeOffGridException if the program cannot represent that size
     */
    public Surd initialRatioAt(Rational size) {
        return pair == null
                ? ordinary.initialRatioAt(size)
                : grown(pair.initial(), ordinary.storedInitialRatio(), size);
    }

    /**
     * Margin ratio that a fill must leave the account with, at {@code size}.
     *
     * @throws SizeNotAllowedException if the program fails at that size
     * @throws SizeOffGridException if the program cannot represent that size
     */
    public Surd fillRatioAt(Rational size) {
        return pair == null ? ordinary.fillRatioAt(size) : grown(pair.fill(), ordinary.storedFillRatio(), size);
    }

    /**
     * Maintenance margin ratio at {@code size}.
     *
     * @throws SizeNotAllowedException if the program fails at that size
     * @throws SizeOffGridException if the program cannot represent that size
     */
    public Surd maintenanceRatioAt(Rational size) {
        if (pair == null) {
            return ordinary.maintenanceRatioAt(size);
        }
        return ratio(Math.max(pair.maintenance(), withPremium(pair.maintenance(), size)));
    }

    private Surd grown(long highLeverage, long unscaled, Rational size) {
        long scaled = withPremium(unscaled, size);
        if (scaled > unscaled) {
            return ratio(scaled);
        }
        if (scaled == unscaled) {
            return ratio(highLeverage);
        }
        BigInteger unusedShare = BigInteger.valueOf(unscaled - scaled)
                .multiply(WHOLE)
                .divide(BigInteger.valueOf(unscaled - StoredRatio.beforePremium(unscaled)));
        BigInteger distance = BigInteger.valueOf(Math.max(1, unscaled - highLeverage));
        BigInteger grown = distance.multiply(WHOLE.subtract(unusedShare)).divide(WHOLE);
        return ratio(grown.longValueExact() + highLeverage);
    }

    private long withPremium(long stored, Rational size) {
        return StoredRatio.withPremium(stored, SizePremiumSchedule.storedSize(size), ordinary.storedImfFactor());
    }

    private static Surd ratio(long stored) {
        return Surd.of(StoredRatio.ratio(stored));
    }
}
