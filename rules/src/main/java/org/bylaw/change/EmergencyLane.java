package org.bylaw.change;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.Direction;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change may be made without waiting: it tightens new risk or leaves it, proven at every size, and does not tighten open
 * positions by more than the policy bears.
 *
 * @param eligible whether it may
 * @param reasons what keeps it from it, or what it rests on; clauses
 */
public record EmergencyLane(boolean eligible, List<String> reasons) {

    /** Copies the reasons. */
    public EmergencyLane {
        reasons = List.copyOf(reasons);
    }

    /**
     * The lane of a change of one market.
     *
     * @param maxMaintenanceRelativeIncrease how far the maintenance margin may rise, as a fraction; {@code null} allows no rise
     */
    public static EmergencyLane of(Lane lane, Effect effect, @Nullable Rational maxMaintenanceRelativeIncrease) {
        List<String> against = new ArrayList<>();
        if (lane == Lane.LAUNCH) {
            against.add("a launch waits");
        }
        Rational bound = maxMaintenanceRelativeIncrease == null ? Rational.ZERO : maxMaintenanceRelativeIncrease;
        for (Aspect aspect : effect.aspects()) {
            if (aspect.side() == Side.NEW_RISK && aspect.direction().loosens()) {
                against.add(aspect.words());
            }
            if (aspect.side() == Side.OPEN_POSITIONS && aspect.direction().tightens() && !within(aspect, bound)) {
                against.add("for open positions, " + aspect.words());
            }
        }
        if (!against.isEmpty()) {
            return new EmergencyLane(false, against);
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(
                effect.direction(Side.NEW_RISK) == Direction.TIGHTER
                        ? "new risk is tighter or equal at every size"
                        : "new risk stays as it is at every size");
        reasons.add(
                effect.tightensOpenPositions()
                        ? "open positions are tightened within what the policy bears"
                        : "open positions are not tightened");
        return new EmergencyLane(true, reasons);
    }

    private static boolean within(Aspect aspect, Rational bound) {
        CurveChange curve = aspect.curve();
        return aspect.family() == ParameterFamily.MAINTENANCE_MARGIN
                && curve != null
                && bound.signum() > 0
                && curve.nextCoversCurrent()
                && !curve.tightensByMoreThan(Rational.ONE.plus(bound));
    }
}
