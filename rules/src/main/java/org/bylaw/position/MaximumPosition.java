package org.bylaw.position;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurvePiece;
import org.bylaw.margin.HighLeverageSchedule;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.margin.SizeLimit;
import org.bylaw.margin.SizePremium;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * The largest position that a collateral opens: the supremum of the sizes P with {@code P * initial ratio(P) <= collateral}. The
 * stricter of stated ratio and stated leverage counts, and with it the trader's own limits. Fees are not part of it.
 *
 * @param limit the supremum, and whether it may itself be opened. Exact where the ratio is constant around it or the venue computes
 *     in whole numbers; otherwise rounded down to 18 significant digits, and then it may be opened
 * @param unit the unit of the limit: base where the market measures positions in base units, otherwise quote (notional);
 *     {@link PositionSize} converts it
 */
public record MaximumPosition(SizeLimit limit, PositionUnit unit) {

    /**
     * The largest position in a market.
     *
     * @param collateral in the currency of settlement, not negative; zero opens nothing
     * @throws PositionException where a price or an open interest is needed that is not known, where the venue cannot store a number,
     *     and where the schedule is not sound or measures positions in contracts
     */
    public static MaximumPosition of(
            MarginSchedule schedule, Rational collateral, MarketState state, MarginLimits limits) {
        SoundSchedule.require(schedule);
        requireCollateral(collateral);
        if (schedule instanceof SizePremiumSchedule sizePremium) {
            return stored(collateral, state, limits, sizePremium::initialRatioAt, List.of(BigInteger.ZERO));
        }
        PositionUnit unit = unit(schedule);
        Rational budget = budget(collateral, unit, state);
        MarginCurve curve = schedule instanceof OpenInterestSchedule openInterest
                ? MarginCurve.constant(ratioAt(openInterest, state))
                : schedule.initialCurve();
        return new MaximumPosition(largest(curve, budget, limits.higher()), unit);
    }

    /**
     * The largest position of an account in Drift's high-leverage mode.
     *
     * @param ordinary the market's schedule without the mode
     * @param collateral in the quote currency, not negative; zero opens nothing
     * @throws PositionException where the price is not known, and where the venue cannot store a number
     */
    public static MaximumPosition inHighLeverageMode(
            SizePremiumSchedule ordinary,
            HighLeverageSchedule mode,
            Rational collateral,
            MarketState state,
            MarginLimits limits) {
        requireCollateral(collateral);
        return stored(collateral, state, limits, mode::initialRatioAt, startsOfRising(ordinary));
    }

    /**
     * Where the premium just fills the fifth of the ratio that is free of it, the program falls back to the mode's own ratio. That
     * is the only fall: the ratio rises before that size, and from there on.
     */
    private static List<BigInteger> startsOfRising(SizePremiumSchedule ordinary) {
        if (ordinary.storedImfFactor() == 0) {
            return List.of(BigInteger.ZERO);
        }
        BigInteger freePremium = BigInteger.valueOf(ordinary.storedInitialRatio() / 5);
        return List.of(BigInteger.ZERO, SizePremium.firstSizeWithPremium(freePremium, ordinary.storedImfFactor()));
    }

    private static MaximumPosition stored(
            Rational collateral,
            MarketState state,
            MarginLimits limits,
            Function<Rational, Surd> ratio,
            List<BigInteger> startsOfRising) {
        if (state.settlement() != Settlement.LINEAR) {
            throw new PositionException("settlement", "must be linear: the programs of this schedule know no other");
        }
        StoredPositionSearch search = StoredPositionSearch.of(collateral, state, limits, ratio);
        BigInteger size = collateral.signum() == 0 ? BigInteger.ZERO : search.largest(startsOfRising);
        SizeLimit limit = size.signum() == 0 ? SizeLimit.NONE : new SizeLimit(StoredUnits.baseSize(size), true);
        return new MaximumPosition(limit, PositionUnit.BASE);
    }

    private static SizeLimit largest(MarginCurve curve, Rational budget, Rational limit) {
        if (budget.signum() == 0) {
            return SizeLimit.NONE;
        }
        Rational start = upperBound(curve, budget, limit);
        if (start == null) {
            return SizeLimit.UNBOUNDED;
        }
        RatedAmount shortfall = new RatedAmount(budget.negated(), Rational.ZERO, Rational.ONE);
        Crossing crossing =
                new AmountAlongCurve(curve, shortfall, new SizeReading.Plain(), Rounding.BEYOND).firstBelow(start);
        if (crossing == null) {
            return SizeLimit.NONE;
        }
        Rational size = crossing.reading();
        Rational cap = curve.cap();
        boolean attained = (cap == null || size.compareTo(cap) < 0)
                && curve.at(size).times(size).compareTo(budget) <= 0;
        return new SizeLimit(size, attained);
    }

    /** A size that the largest position does not exceed; {@code null} where every size may be opened. */
    private static @Nullable Rational upperBound(MarginCurve curve, Rational budget, Rational limit) {
        Rational atLimit = limit.signum() == 0 ? null : budget.dividedBy(limit);
        Rational cap = curve.cap();
        if (cap != null) {
            return atLimit == null ? cap : cap.min(atLimit);
        }
        if (atLimit != null) {
            return atLimit;
        }
        CurvePiece last = curve.pieces().get(curve.pieces().size() - 1);
        if (last.form().trend() < 0) {
            return null;
        }
        Rational leastRatio = Rational.of(
                last.form().at(last.from()).toDecimal(DecimalSearch.SIGNIFICANT_DIGITS, RoundingMode.FLOOR));
        return last.from().max(budget.dividedBy(leastRatio));
    }

    private static Rational ratioAt(OpenInterestSchedule schedule, MarketState state) {
        Rational openInterest = state.openInterestUsd();
        if (openInterest == null) {
            throw new PositionException("openInterestUsd", "is missing: the initial ratio depends on it");
        }
        return Objects.requireNonNull(
                schedule.initialRatioAt(openInterest).asRational(), "affine in the open interest");
    }

    private static PositionUnit unit(MarginSchedule schedule) {
        PositionUnit unit = schedule.unit();
        if (unit == PositionUnit.CONTRACTS) {
            throw PositionSize.contractsNotConvertible();
        }
        return unit == null ? PositionUnit.QUOTE : unit;
    }

    /** The collateral in the unit of the sizes. */
    private static Rational budget(Rational collateral, PositionUnit unit, MarketState state) {
        PositionUnit currency = switch (state.settlement()) {
            case LINEAR -> PositionUnit.QUOTE;
            case INVERSE -> PositionUnit.BASE;
            case QUANTO -> throw IsolatedPosition.quantoNotAnswerable();
        };
        return new PositionSize(collateral, currency).in(unit, state.price()).amount();
    }

    private static void requireCollateral(Rational collateral) {
        if (collateral.signum() < 0) {
            throw new PositionException("collateral", "is " + collateral + "; it must not be negative");
        }
    }
}
