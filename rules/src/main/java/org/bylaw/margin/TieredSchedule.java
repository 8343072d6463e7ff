package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * A table of leverage tiers, each {@code [floor, cap)} (Coinlocally, Binance, Bybit, OKX, Hyperliquid).
 *
 * <p>The initial ratio of a tier is the stated one, or else 1 / leverage. The tier's maximum leverage is the stricter of the
 * stated leverage and 1 / that ratio; curve and steps take the stricter too. The maintenance ratio is the tier's rate where the
 * table has no maintenance amounts, otherwise {@code rate - amount / size}; at size zero the first tier's rate.
 *
 * <p>On a table with {@link #faults()} the methods that take a size answer from the first tier that covers it; there are no
 * curves.
 */
public final class TieredSchedule implements MarginSchedule {

    private final PositionUnit unit;
    private final List<LeverageStep> tiers;
    private final List<ScheduleFault> faults;
    private final NavigableMap<Rational, LeverageStep> byFloor;
    private final NavigableMap<Rational, SizeLimit> byLeverage;

    /** The schedule of {@code terms}, which may be faulty. */
    public TieredSchedule(MarginTerms.Tiers terms) {
        this.unit = terms.positionUnit();
        List<LeverageStep> rows = new ArrayList<>();
        for (LeverageTier tier : terms.tiers()) {
            rows.add(row(rows.size(), tier));
        }
        this.tiers = List.copyOf(rows);
        this.faults = TierFaults.of(tiers);
        this.byFloor = new TreeMap<>();
        tiers.forEach(tier -> byFloor.put(tier.floor(), tier));
        this.byLeverage = limitsByLeverage(tiers);
    }

    private static LeverageStep row(int index, LeverageTier tier) {
        Rational statedLeverage = Rational.of(tier.maxLeverage());
        Rational statedRatio = rational(tier.initialMarginRatio());
        Rational strictestRatio = statedRatio == null
                ? Leverage.asRatio(statedLeverage)
                : statedRatio.max(Leverage.asRatio(statedLeverage));
        return new LeverageStep(
                index,
                Rational.of(tier.floor()),
                rational(tier.cap()),
                strictestRatio.reciprocal(),
                strictestRatio,
                rational(tier.maintenanceMarginRatio()),
                statedLeverage,
                statedRatio,
                rational(tier.maintenanceAmount()),
                true);
    }

    private static @Nullable Rational rational(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Rational.of(decimal);
    }

    /** For each maximum leverage of the table the supremum of the sizes at which at least that leverage is allowed. */
    private static NavigableMap<Rational, SizeLimit> limitsByLeverage(List<LeverageStep> tiers) {
        NavigableMap<Rational, SizeLimit> limits = new TreeMap<>();
        SizeLimit limit = SizeLimit.NONE;
        for (LeverageStep tier : tiers.stream()
                .filter(tier -> !tier.empty())
                .sorted(Comparator.comparing(LeverageStep::maxLeverage).reversed())
                .toList()) {
            limit = limit.size() == null || tier.cap() == null
                    ? SizeLimit.UNBOUNDED
                    : new SizeLimit(limit.size().max(tier.cap()), false);
            limits.put(tier.maxLeverage(), limit);
        }
        return limits;
    }

    @Override
    public PositionUnit unit() {
        return unit;
    }

    @Override
    public Surd initialRatioAt(Rational size) {
        LeverageStep tier = tierAt(size);
        Rational stated = tier.statedInitialRatio();
        return Surd.of(stated == null ? tier.initialRatio() : stated);
    }

    @Override
    public @Nullable Surd maintenanceRatioAt(Rational size) {
        LeverageStep tier = tierAt(size);
        Rational rate = tier.maintenanceRatio();
        if (rate == null) {
            return null;
        }
        return size.signum() == 0 ? Surd.of(rate) : maintenance(rate, tier).at(size);
    }

    @Override
    public Surd maxLeverageAt(Rational size) {
        LeverageStep tier = coveringTier(size);
        return Surd.of(tier == null ? Rational.ZERO : tier.maxLeverage());
    }

    private LeverageStep tierAt(Rational size) {
        LeverageStep tier = coveringTier(size);
        if (tier == null) {
            throw new SizeNotAllowedException(size, "no tier covers it");
        }
        return tier;
    }

    private @Nullable LeverageStep coveringTier(Rational size) {
        if (!faults.isEmpty()) {
            return tiers.stream()
                    .filter(tier -> tier.contains(size))
                    .findFirst()
                    .orElse(null);
        }
        Map.Entry<Rational, LeverageStep> entry = byFloor.floorEntry(size);
        return entry != null && entry.getValue().contains(size) ? entry.getValue() : null;
    }

    /** {@inheritDoc} The largest cap of a tier with that leverage, itself not allowed. */
    @Override
    public SizeLimit maxSizeAt(Rational leverage) {
        Map.Entry<Rational, SizeLimit> entry = byLeverage.ceilingEntry(Leverage.aboveZero(leverage));
        return entry == null ? SizeLimit.NONE : entry.getValue();
    }

    @Override
    public MarginCurve initialCurve() {
        requireSound();
        return MarginCurve.of(tiers.stream()
                .map(tier -> new CurvePiece(tier.floor(), tier.cap(), new CurveForm.Constant(tier.initialRatio())))
                .toList());
    }

    @Override
    public @Nullable MarginCurve maintenanceCurve() {
        requireSound();
        List<CurvePiece> pieces = new ArrayList<>();
        for (LeverageStep tier : tiers) {
            Rational rate = tier.maintenanceRatio();
            if (rate == null) {
                return null;
            }
            pieces.add(new CurvePiece(tier.floor(), tier.cap(), maintenance(rate, tier)));
        }
        return MarginCurve.of(pieces);
    }

    private static CurveForm maintenance(Rational rate, LeverageStep tier) {
        Rational amount = tier.maintenanceAmount();
        return amount == null || amount.signum() == 0
                ? new CurveForm.Constant(rate)
                : new CurveForm.Reciprocal(rate, amount);
    }

    private void requireSound() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("no curve over a faulty table: " + faults.get(0));
        }
    }

    /** The tiers as they stand, also on a faulty table. */
    @Override
    public List<LeverageStep> steps() {
        return tiers;
    }

    @Override
    public List<ScheduleFault> faults() {
        return faults;
    }
}
