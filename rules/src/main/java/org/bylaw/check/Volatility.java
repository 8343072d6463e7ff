package org.bylaw.check;

import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveViolation;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.NeededMargin;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * The maintenance margin against the move that it must outlast: {@code z sigma sqrt(tau) + Y sigma sqrt(P / V) + f} at every
 * position value P up to the open-interest cap, with the daily volatility sigma, the daily volume V, and the fees f of closing
 * and liquidating as far as the market states them and the venue counts them.
 *
 * <p>The need is exact, with one exception: the root of the delay tau, where it is irrational, is rounded up at the 40th
 * significant digit of its term, since it meets the other root. A verdict is never too mild by it. Where the market has no cap
 * there is no largest position: the need is then judged for the smallest positions alone.
 *
 * <p>Source of the bound: square-root impact, as in the published margin methods of several venues.
 */
public final class Volatility implements SaysWhyAbsent {

    private static final int DIGITS = 40;

    private final OpenInterestCap cap;
    private final CurrentEvidence evidence;
    private final @Nullable PositionUnit unit;
    private final @Nullable NeededMargin needed;
    private final @Nullable Witness shortfall;

    /**
     * The comparison.
     *
     * @param schedule a sound schedule
     * @param fees what closing and liquidating cost, as fractions of the position's value
     * @throws ArithmeticException if need and maintenance are too close to each other to be compared
     */
    Volatility(
            MarginSchedule schedule, OpenInterestCap cap, VolatilityLaw law, CurrentEvidence evidence, Rational fees) {
        this.cap = cap;
        this.evidence = evidence;
        // What such a schedule keeps does not depend on the size, so that its sizes may be those of positions here too.
        this.unit = schedule instanceof OpenInterestSchedule || schedule.unit() == null
                ? PositionUnit.QUOTE
                : schedule.unit();
        this.needed = schedule.maintenanceCurve() == null || whyAbsent("needed") != null ? null : needed(law, fees);
        this.shortfall = needed == null ? null : shortfall(schedule, needed);
    }

    private @Nullable NeededMargin needed(VolatilityLaw law, Rational fees) {
        Rational deviation = evidence.dailyVolatilityRatio();
        Rational volume = evidence.averageDailyVolumeUsd();
        Rational price = unit == PositionUnit.BASE ? evidence.referencePriceUsd() : Rational.ONE;
        if (deviation == null
                || volume == null
                || price == null
                || law.standardDeviations() == null
                || law.liquidationDelayDays() == null
                || law.impactCoefficient() == null) {
            return null;
        }
        Surd delay = Surd.of(Rational.ZERO, law.standardDeviations().times(deviation), law.liquidationDelayDays());
        return new NeededMargin(
                notBelow(delay).plus(fees), law.impactCoefficient().times(deviation), volume.dividedBy(price));
    }

    private static Rational notBelow(Surd number) {
        Rational exact = number.asRational();
        return exact == null ? Rational.of(number.toDecimal(DIGITS, RoundingMode.CEILING)) : exact;
    }

    private @Nullable Witness shortfall(MarginSchedule schedule, NeededMargin need) {
        Rational largest = cap.size();
        CurveViolation found =
                largest == null ? need.shortfallOfSmallest(schedule) : need.firstShortfall(schedule, largest);
        if (found == null || unit == null) {
            return null;
        }
        return new Witness(
                found.size(),
                Margins.wordOf(unit),
                found.attained(),
                initialRatio(schedule, found),
                found.limit(),
                found.limit(),
                found.value());
    }

    private static Surd initialRatio(MarginSchedule schedule, CurveViolation found) {
        return found.attained()
                ? schedule.initialCurve().at(found.size())
                : schedule.initialCurve().justAbove(found.size());
    }

    /** What a position needs as its maintenance margin, as a function of its size. */
    @WhenAbsent("what a position needs is not known")
    public @Nullable NeededMargin needed() {
        return needed;
    }

    /** The first size that needs more than the maintenance margin: observed is the maintenance ratio, the limit is the need. */
    public @Nullable Witness shortfall() {
        return shortfall;
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        if (!property.equals("needed")) {
            return null;
        }
        if (unit == PositionUnit.CONTRACTS) {
            return OpenInterestCap.SIZES_IN_CONTRACTS;
        }
        String priceUnknown = evidence.whyAbsent("referencePriceUsd");
        boolean priceNeeded = unit == PositionUnit.BASE || (cap.stated() && cap.size() == null);
        return priceNeeded ? priceUnknown : null;
    }
}
