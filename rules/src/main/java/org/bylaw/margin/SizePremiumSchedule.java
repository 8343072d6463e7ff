package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * Drift's and Velocity's ratios, in the programs' own whole numbers: ratios in 0.0001, the IMF factor in 0.000001, base sizes in
 * 0.000000001. A ratio w at a size is {@code max(w, w - floor(w / 5) + premium)} with the premium of {@link SizePremium};
 * nothing bounds it at 100%. Price plays no part.
 *
 * <p>Sizes are base units on the programs' grid. The curves follow the formula at every size; at a size where the ratio no
 * longer fits 32 bits the programs fail, and the methods that take a size throw.
 *
 * <p>Source: drift-labs/protocol-v2 {@code state/perp_market.rs get_margin_ratio}, {@code math/margin.rs
 * calculate_size_premium_liability_weight}; Velocity's are the same without the high-leverage mode.
 */
public final class SizePremiumSchedule implements MarginSchedule {

    private static final int IMF_FACTOR_SCALE = 6;

    private final long storedInitialRatio;
    private final long storedMaintenanceRatio;
    private final long storedImfFactor;

    /**
     * The schedule of {@code terms}.
     *
     * @throws IllegalArgumentException if a number is off the programs' grid or outside 32 bits; the message names the field
     */
    public SizePremiumSchedule(MarginTerms.SizePremium terms) {
        this.storedInitialRatio =
                StoredRatio.stored("/margin/initialMarginRatio", terms.initialMarginRatio(), StoredRatio.SCALE);
        this.storedMaintenanceRatio =
                StoredRatio.stored("/margin/maintenanceMarginRatio", terms.maintenanceMarginRatio(), StoredRatio.SCALE);
        this.storedImfFactor = StoredRatio.stored("/margin/imfFactor", terms.imfFactor(), IMF_FACTOR_SCALE);
    }

    /** {@code margin_ratio_initial}, in 0.0001. */
    public long storedInitialRatio() {
        return storedInitialRatio;
    }

    /** {@code margin_ratio_maintenance}, in 0.0001. */
    public long storedMaintenanceRatio() {
        return storedMaintenanceRatio;
    }

    /** The ratio of a fill before any premium, in 0.0001: halfway between initial and maintenance, rounded down. */
    public long storedFillRatio() {
        return (storedInitialRatio + storedMaintenanceRatio) / 2;
    }

    /** {@code imf_factor}, in 0.000001. */
    public long storedImfFactor() {
        return storedImfFactor;
    }

    /** {@link PositionUnit#BASE}. */
    @Override
    public PositionUnit unit() {
        return PositionUnit.BASE;
    }

    @Override
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

    @Override
    public Surd maintenanceRatioAt(Rational size) {
        return ratioAt(MarginKind.MAINTENANCE, size);
    }

    private Surd ratioAt(MarginKind kind, Rational size) {
        return Surd.of(StoredRatio.ratio(storedRatioAt(kind, storedSize(size))));
    }

    long storedRatioAt(MarginKind kind, BigInteger storedSize) {
        long stored = storedRatio(kind);
        return Math.max(stored, StoredRatio.withPremium(stored, storedSize, storedImfFactor));
    }

    /**
     * The ratio at a size, in 0.0001, without allocation.
     *
     * @param storedSize in 0.000000001 base units, not negative
     * @throws SizeNotAllowedException if the program fails at that size
     */
    public long storedRatioAt(MarginKind kind, long storedSize) {
        long stored = storedRatio(kind);
        return Math.max(stored, StoredRatio.withPremium(stored, storedSize, storedImfFactor));
    }

    /** The ratio before any premium, in 0.0001. */
    long storedRatio(MarginKind kind) {
        return switch (kind) {
            case INITIAL -> storedInitialRatio;
            case FILL -> storedFillRatio();
            case MAINTENANCE -> storedMaintenanceRatio;
        };
    }

    /**
     * The size in the programs' units.
     *
     * @throws SizeNotAllowedException if {@code size} is negative
     * @throws SizeOffGridException if {@code size} is off the grid
     */
    static BigInteger storedSize(Rational size) {
        if (size.signum() < 0) {
            throw new SizeNotAllowedException(size, "sizes are absolute");
        }
        BigInteger stored = SizePremium.storedSize(size);
        if (!SizePremium.baseSize(stored).equals(size)) {
            throw new SizeOffGridException(size, SizePremium.baseSize(BigInteger.ONE));
        }
        return stored;
    }

    @Override
    public Surd maxLeverageAt(Rational size) {
        try {
            return Leverage.ofRatio(initialRatioAt(size));
        } catch (SizeNotAllowedException notAllowed) {
            return Surd.of(Rational.ZERO);
        }
    }

    /** {@inheritDoc} The largest size on the programs' grid. */
    @Override
    public SizeLimit maxSizeAt(Rational leverage) {
        BigInteger largestRatio = Leverage.asRatio(leverage)
                .times(Rational.of(BigDecimal.ONE.movePointRight(StoredRatio.SCALE)))
                .floor()
                .min(BigInteger.valueOf(StoredRatio.LARGEST));
        if (largestRatio.compareTo(BigInteger.valueOf(storedInitialRatio)) < 0) {
            return SizeLimit.NONE;
        }
        if (storedImfFactor == 0) {
            return SizeLimit.UNBOUNDED;
        }
        BigInteger largestPremium =
                largestRatio.subtract(BigInteger.valueOf(StoredRatio.beforePremium(storedInitialRatio)));
        BigInteger firstAbove = SizePremium.firstSizeWithPremium(largestPremium.add(BigInteger.ONE), storedImfFactor);
        return firstAbove.signum() == 0
                ? SizeLimit.NONE
                : new SizeLimit(SizePremium.baseSize(firstAbove.subtract(BigInteger.ONE)), true);
    }

    @Override
    public MarginCurve initialCurve() {
        return curve(storedInitialRatio);
    }

    /** The curve of {@link #fillRatioAt}. */
    public MarginCurve fillCurve() {
        return curve(storedFillRatio());
    }

    @Override
    public MarginCurve maintenanceCurve() {
        return curve(storedMaintenanceRatio);
    }

    /** The smallest base size whose initial ratio is above the stored one; {@code null} without an IMF factor. */
    public @Nullable Rational firstInitialPremiumSize() {
        return firstPremiumSize(storedInitialRatio);
    }

    /** The smallest base size whose maintenance ratio is above the stored one; {@code null} without an IMF factor. */
    public @Nullable Rational firstMaintenancePremiumSize() {
        return firstPremiumSize(storedMaintenanceRatio);
    }

    private @Nullable Rational firstPremiumSize(long stored) {
        return storedImfFactor == 0
                ? null
                : SizePremium.baseSize(SizePremium.firstSizeWithPremium(
                        BigInteger.valueOf(stored - StoredRatio.beforePremium(stored) + 1), storedImfFactor));
    }

    private MarginCurve curve(long stored) {
        CurveForm constant = new CurveForm.Constant(StoredRatio.ratio(stored));
        Rational firstAbove = firstPremiumSize(stored);
        if (firstAbove == null) {
            return MarginCurve.of(constant);
        }
        CurveForm grown = new CurveForm.StoredPremium(
                StoredRatio.ratio(StoredRatio.beforePremium(stored)), StoredRatio.ratio(1), storedImfFactor);
        return firstAbove.signum() == 0
                ? MarginCurve.of(grown)
                : MarginCurve.of(List.of(
                        new CurvePiece(Rational.ZERO, firstAbove, constant), new CurvePiece(firstAbove, null, grown)));
    }

    /** {@inheritDoc} The one step shows the ratios before any premium. */
    @Override
    public List<LeverageStep> steps() {
        Rational initialRatio = StoredRatio.ratio(storedInitialRatio);
        return List.of(
                LeverageStep.single(initialRatio, StoredRatio.ratio(storedMaintenanceRatio), null, initialRatio));
    }
}
