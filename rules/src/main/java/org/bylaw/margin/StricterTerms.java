package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/**
 * The part of a change of margin terms that only tightens new positions: the pointwise stricter of the two initial curves, over
 * the sizes that both allow, with the current maintenance curve, so that no open position is touched.
 *
 * <p>For tier tables and flat terms there always is one. Of the other kinds the parameters of both are combined, and a
 * combination is given only if it is proven to draw exactly that curve.
 */
public final class StricterTerms {

    private static final String TWO_UNITS = "the two count sizes in different units";

    private StricterTerms() {}

    /**
     * The pointwise stricter terms of {@code current} and {@code next}.
     *
     * @throws IllegalArgumentException if terms are no schedule; see {@link MarginSchedule#of}
     */
    public static Stricter of(MarginTerms current, MarginTerms next) {
        if (current.getClass() != next.getClass()) {
            return new Stricter.None("the two are of different kinds of margin");
        }
        MarginSchedule currentSchedule = MarginSchedule.of(current);
        MarginSchedule nextSchedule = MarginSchedule.of(next);
        if (currentSchedule.unit() != nextSchedule.unit()) {
            return new Stricter.None(TWO_UNITS);
        }
        if (!currentSchedule.faults().isEmpty() || !nextSchedule.faults().isEmpty()) {
            return new Stricter.None("a tier table is faulty");
        }
        return candidates(current, next)
                .filter(candidate -> exact(MarginSchedule.of(candidate), currentSchedule, nextSchedule))
                .findFirst()
                .<Stricter>map(Stricter.Exact::new)
                .orElseGet(() -> new Stricter.None("no parameters of this kind of margin draw the larger of both"
                        + " initial ratios at every size and leave the maintenance ratios as they are"));
    }

    /** Combinations of the parameters of both, those nearest to the current ones first. */
    private static Stream<? extends MarginTerms> candidates(MarginTerms current, MarginTerms next) {
        if (current instanceof MarginTerms.Flat flat) {
            return Stream.of(flat(flat, (MarginTerms.Flat) next));
        }
        if (current instanceof MarginTerms.Tiers tiers) {
            return Stream.of(StricterTiers.of(tiers, (MarginTerms.Tiers) next));
        }
        if (current instanceof MarginTerms.SizePremium premium) {
            return premiums(premium, (MarginTerms.SizePremium) next);
        }
        if (current instanceof MarginTerms.OpenInterest scaled) {
            return openInterests(scaled, (MarginTerms.OpenInterest) next);
        }
        if (current instanceof MarginTerms.LinearSteps steps) {
            return linearSteps(steps, (MarginTerms.LinearSteps) next);
        }
        if (current instanceof MarginTerms.Linear linear) {
            return linears(linear, (MarginTerms.Linear) next);
        }
        if (current instanceof MarginTerms.SquareRoot root) {
            return squareRoots(root, (MarginTerms.SquareRoot) next);
        }
        throw new IllegalStateException("no combination of terms of " + current.getClass());
    }

    private static MarginTerms.Flat flat(MarginTerms.Flat current, MarginTerms.Flat next) {
        Rational ratio = new FlatSchedule(current).steps().get(0).initialRatio();
        Rational nextRatio = new FlatSchedule(next).steps().get(0).initialRatio();
        MarginTerms.Flat stricter = nextRatio.compareTo(ratio) > 0 ? next : current;
        return new MarginTerms.Flat(
                stricter.initialMarginRatio(), stricter.maxLeverage(), current.maintenanceMarginRatio());
    }

    private static Stream<MarginTerms.SizePremium> premiums(
            MarginTerms.SizePremium current, MarginTerms.SizePremium next) {
        return either(current, next, MarginTerms.SizePremium::initialMarginRatio)
                .map(initial ->
                        new MarginTerms.SizePremium(initial, current.maintenanceMarginRatio(), current.imfFactor()));
    }

    private static Stream<MarginTerms.Linear> linears(MarginTerms.Linear current, MarginTerms.Linear next) {
        return either(current, next, MarginTerms.Linear::initialMarginRatio)
                .map(initial -> new MarginTerms.Linear(
                        initial, current.maintenanceMarginRatio(), current.slope(), current.positionUnit()));
    }

    private static Stream<MarginTerms.LinearSteps> linearSteps(
            MarginTerms.LinearSteps current, MarginTerms.LinearSteps next) {
        return either(current, next, MarginTerms.LinearSteps::initialMarginRatio)
                .flatMap(initial -> either(current, next, MarginTerms.LinearSteps::initialIncrement)
                        .map(increment -> new MarginTerms.LinearSteps(
                                initial,
                                current.maintenanceMarginRatio(),
                                current.base(),
                                current.step(),
                                increment,
                                current.maintenanceIncrement(),
                                current.positionUnit())));
    }

    /** The fraction changes against the initial ratio, so that their product, the maintenance ratio, stays. */
    private static Stream<MarginTerms.OpenInterest> openInterests(
            MarginTerms.OpenInterest current, MarginTerms.OpenInterest next) {
        return either(current, next, MarginTerms.OpenInterest::initialMarginRatio)
                .flatMap(initial ->
                        scaled(current.maintenanceFraction(), current.initialMarginRatio(), initial).stream()
                                .flatMap(fraction -> Stream.of(current, next)
                                        .map(caps -> new MarginTerms.OpenInterest(
                                                initial, fraction, caps.lowerCapUsd(), caps.upperCapUsd()))));
    }

    /**
     * Maintenance follows initial margin: the factor changes against the IMF factor, and the minimum takes the place of what
     * the factor made of the current initial ratio.
     */
    private static Stream<MarginTerms.SquareRoot> squareRoots(
            MarginTerms.SquareRoot current, MarginTerms.SquareRoot next) {
        BigDecimal least = current.minMaintenanceMarginRatio()
                .max(current.maintenanceFactor().multiply(current.initialMarginRatio()));
        return either(current, next, MarginTerms.SquareRoot::initialMarginRatio)
                .flatMap(initial -> Stream.of(current, next)
                        .flatMap(root ->
                                scaled(current.maintenanceFactor(), current.imfFactor(), root.imfFactor()).stream()
                                        .flatMap(factor -> Stream.of(current.minMaintenanceMarginRatio(), least)
                                                .map(minimum -> new MarginTerms.SquareRoot(
                                                        initial,
                                                        root.imfFactor(),
                                                        root.shift(),
                                                        minimum,
                                                        factor,
                                                        current.positionUnit())))));
    }

    private static <T> Stream<BigDecimal> either(T current, T next, Function<T, BigDecimal> parameter) {
        return Stream.of(parameter.apply(current), parameter.apply(next));
    }

    /** {@code factor * from / to}, where that is a finite decimal; as stated where the two are equal. */
    private static List<BigDecimal> scaled(BigDecimal factor, BigDecimal from, BigDecimal to) {
        if (from.compareTo(to) == 0) {
            return List.of(factor);
        }
        BigDecimal scaled = to.signum() == 0
                ? null
                : Rational.of(factor)
                        .times(Rational.of(from))
                        .dividedBy(Rational.of(to))
                        .asDecimal();
        return scaled == null ? List.of() : List.of(scaled);
    }

    private static boolean exact(MarginSchedule candidate, MarginSchedule current, MarginSchedule next) {
        MarginCurve initial = candidate.initialCurve();
        MarginCurve currentInitial = current.initialCurve();
        MarginCurve nextInitial = next.initialCurve();
        return Objects.equals(initial.cap(), CommonPieces.end(currentInitial, nextInitial))
                && CurveComparison.firstAbove(currentInitial, initial) == null
                && CurveComparison.firstAbove(nextInitial, initial) == null
                && followsOneOf(initial, currentInitial, nextInitial)
                && sameRatios(candidate.maintenanceCurve(), current.maintenanceCurve());
    }

    /**
     * Whether over each piece of the three {@code curve} is one of the other two. For forms without jumps that is necessary
     * too: of two that agree over an interval each is the other.
     */
    private static boolean followsOneOf(MarginCurve curve, MarginCurve one, MarginCurve other) {
        List<Rational> starts = Stream.of(curve, one, other)
                .flatMap(each -> each.pieces().stream())
                .map(CurvePiece::from)
                .filter(start -> curve.cap() == null || start.compareTo(curve.cap()) < 0)
                .distinct()
                .sorted()
                .toList();
        for (int index = 0; index < starts.size(); index++) {
            Rational low = starts.get(index);
            Rational high = index + 1 < starts.size() ? starts.get(index + 1) : curve.cap();
            CurveForm form = curve.formAt(low);
            if (!same(form, one.formAt(low), low, high) && !same(form, other.formAt(low), low, high)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(CurveForm form, CurveForm other, Rational low, @Nullable Rational high) {
        return form.equals(other)
                || (PieceComparison.first(form, other, low, high, Relation.ABOVE) == null
                        && PieceComparison.first(other, form, low, high, Relation.ABOVE) == null);
    }

    private static boolean sameRatios(@Nullable MarginCurve one, @Nullable MarginCurve other) {
        if (one == null || other == null) {
            return one == other;
        }
        return CurveComparison.firstAbove(one, other) == null && CurveComparison.firstAbove(other, one) == null;
    }
}
