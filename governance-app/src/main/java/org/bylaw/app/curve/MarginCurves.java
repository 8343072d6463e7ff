package org.bylaw.app.curve;

import java.util.Objects;
import java.util.stream.Stream;
import org.bylaw.change.Effect;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * The margin that a market asks before and after a change. All curves count sizes in one unit.
 *
 * @param initialBefore initial margin before; {@code null} where there is no before
 * @param initialAfter initial margin after; {@code null} where there is no after
 * @param maintenanceBefore maintenance margin before; {@code null} where there is none
 * @param maintenanceAfter maintenance margin after; {@code null} where there is none
 * @param initial the initial margin compared; {@code null} where there is nothing to compare
 * @param maintenance the maintenance margin compared, likewise
 */
public record MarginCurves(
        @Nullable MarginCurve initialBefore,
        @Nullable MarginCurve initialAfter,
        @Nullable MarginCurve maintenanceBefore,
        @Nullable MarginCurve maintenanceAfter,
        @Nullable CurveChange initial,
        @Nullable CurveChange maintenance) {

    private static final MarginCurves NONE = new MarginCurves(null, null, null, null, null, null);

    /**
     * The curves of a change. Where the two sides cannot be compared there is none; of a market that is launched or taken off there
     * are those of one side.
     *
     * @param before {@code null} where nothing is in force that could be a base
     * @param after {@code null} for a market that is taken off
     */
    public static MarginCurves of(Effect effect, @Nullable MarketConfig before, @Nullable MarketConfig after) {
        CurveChange initial = effect.initial();
        CurveChange maintenance = effect.maintenance();
        if (initial != null) {
            return new MarginCurves(
                    initial.current(),
                    initial.next(),
                    maintenance == null ? null : maintenance.current(),
                    maintenance == null ? null : maintenance.next(),
                    initial,
                    maintenance);
        }
        if (before == null && after != null) {
            MarginSchedule schedule = sound(after);
            return schedule == null
                    ? NONE
                    : new MarginCurves(null, schedule.initialCurve(), null, schedule.maintenanceCurve(), null, null);
        }
        if (before != null && after == null) {
            MarginSchedule schedule = sound(before);
            return schedule == null
                    ? NONE
                    : new MarginCurves(schedule.initialCurve(), null, schedule.maintenanceCurve(), null, null, null);
        }
        return NONE;
    }

    private static @Nullable MarginSchedule sound(MarketConfig market) {
        try {
            MarginSchedule schedule = MarginSchedule.of(market.margin());
            return schedule.faults().isEmpty() ? schedule : null;
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }

    /** Those that there are. */
    public Stream<MarginCurve> all() {
        return Stream.of(initialBefore, initialAfter, maintenanceBefore, maintenanceAfter)
                .filter(Objects::nonNull);
    }

    /** The comparisons that there are. */
    public Stream<CurveChange> changes() {
        return Stream.of(initial, maintenance).filter(Objects::nonNull);
    }

    /** Whether there is none. */
    public boolean empty() {
        return all().findAny().isEmpty();
    }
}
