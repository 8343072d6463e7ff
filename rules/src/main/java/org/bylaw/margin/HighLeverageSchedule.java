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

    private static final long WHOLE = 1_000_000;

    private final SizePremiumSchedule ordinary;
    private final @Nullable Pair pair;

    /** The mode's own ratios, in 0.0001. */
    private record Pair(long initial, long maintenance) {
        private long ratio(MarginKind kind) {
            return switch (kind) {
                case INITIAL -> initial;
                case FILL -> (initial + maintenance) / 2;
                case MAINTENANCE -> maintenance;
            };
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
        return ratioAt(MarginKind.INITIAL, size);
    }

    /**
     * Margin ratio that a fill must leave the account with, at {@code size}.
     *
     * @throws SizeNotAllowedException if the program fails at that size
     * @throws SizeOffGridException if the program cannot represent that size
     */
    public Surd fillRatioAt(Rational size) {
        return ratioAt(MarginKind.FILL, size);
    }

    /**
     * Maintenance margin ratio at {@code size}.
     *
     * @throws SizeNotAllowedException if the program fails at that size
     * @throws SizeOffGridException if the program cannot represent that size
     */
    public Surd maintenanceRatioAt(Rational size) {
        return ratioAt(MarginKind.MAINTENANCE, size);
    }

    private Surd ratioAt(MarginKind kind, Rational size) {
        return Surd.of(StoredRatio.ratio(storedRatioAt(kind, SizePremiumSchedule.storedSize(size))));
    }

    private long storedRatioAt(MarginKind kind, BigInteger storedSize) {
        if (pair == null) {
            return ordinary.storedRatioAt(kind, storedSize);
        }
        long scaledFrom = scaledFrom(pair, kind);
        return scaled(pair, kind, StoredRatio.withPremium(scaledFrom, storedSize, ordinary.storedImfFactor()));
    }

    /**
     * The ratio at a size, in 0.0001, without allocation.
     *
     * @param storedSize in 0.000000001 base units, not negative
     * @throws SizeNotAllowedException if the program fails at that size
     */
    public long storedRatioAt(MarginKind kind, long storedSize) {
        if (pair == null) {
            return ordinary.storedRatioAt(kind, storedSize);
        }
        long scaledFrom = scaledFrom(pair, kind);
        return scaled(pair, kind, StoredRatio.withPremium(scaledFrom, storedSize, ordinary.storedImfFactor()));
    }

    /** Whether the market states both of the mode's ratios, so that the mode makes a difference. */
    public boolean inForce() {
        return pair != null;
    }

    /** The mode's own ratio before any premium, in 0.0001; the ordinary one unless the mode is {@link #inForce}. */
    public long storedRatio(MarginKind kind) {
        return pair == null ? ordinary.storedRatio(kind) : pair.ratio(kind);
    }

    /** The ratio that the premium is added to. */
    private long scaledFrom(Pair mode, MarginKind kind) {
        return kind == MarginKind.MAINTENANCE ? mode.maintenance() : ordinary.storedRatio(kind);
    }

    /** The mode's ratio, of the {@link #scaledFrom} ratio with its premium. */
    private long scaled(Pair mode, MarginKind kind, long withPremium) {
        return kind == MarginKind.MAINTENANCE
                ? Math.max(mode.maintenance(), withPremium)
                : grown(mode.ratio(kind), ordinary.storedRatio(kind), withPremium);
    }

    private static long grown(long highLeverage, long unscaled, long scaled) {
        if (scaled > unscaled) {
            return scaled;
        }
        if (scaled == unscaled) {
            return highLeverage;
        }
        long unusedShare = (unscaled - scaled) * WHOLE / (unscaled - StoredRatio.beforePremium(unscaled));
        long distance = Math.max(1, unscaled - highLeverage);
        return distance * (WHOLE - unusedShare) / WHOLE + highLeverage;
    }
}
