package org.bylaw.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.Aspect;
import org.bylaw.change.Notice;
import org.bylaw.change.Side;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The notice that holders of open positions get of a change that tightens them, or may do so.
 *
 * @param change the change
 * @param days whole days from the check to the day from which it counts; 0 where that day is not stated
 * @param appliesTo for whom it counts; {@code null} where the proposal does not say
 */
public record NoticeCheck(
        ChangeCheck change, Rational days, @Nullable AppliesTo appliesTo) {

    /** Whether the proposal says for whom it counts. */
    public boolean appliesToStated() {
        return appliesTo != null;
    }

    /** Whether the positions that are open now are spared. */
    public boolean sparesOpenPositions() {
        return appliesTo == AppliesTo.NEW_POSITIONS;
    }

    /** The first thing that tightens open positions. */
    public Place at() {
        Aspect first = change.effect().aspects().stream()
                .filter(aspect -> aspect.side() == Side.OPEN_POSITIONS
                        && aspect.direction().tightens())
                .findFirst()
                .orElseThrow();
        return change.at(
                first.pointer(),
                first.words()
                        + (appliesTo == null
                                ? ", and the proposal does not say whether for those that are open now"
                                : ""));
    }

    /** One fact where open positions are tightened. */
    static List<NoticeCheck> of(ChangeCheck change) {
        if (change.openPositionsTightened() == null) {
            return List.of();
        }
        Notice notice = change.declaration().notice();
        LocalDate effective = notice == null ? null : notice.effectiveOn();
        long days = effective == null
                ? 0
                : ChronoUnit.DAYS.between(change.surroundings().day(), effective);
        return List.of(new NoticeCheck(change, Rational.of(days), notice == null ? null : notice.appliesTo()));
    }
}
