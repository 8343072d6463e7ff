package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.RealRoot;
import org.jspecify.annotations.Nullable;

/** The signs of a smooth difference over a range of sizes: runs of one sign, from the smallest sizes up. */
final class SignChart {

    private static final int WITNESS_DIGITS = 18;
    private static final Rational TENTH = Rational.of(1, 10);

    private final SmoothDifference difference;
    private final List<SignRun> runs = new ArrayList<>();

    private SignChart(SmoothDifference difference) {
        this.difference = difference;
    }

    /** The signs of {@code difference} over {@code range}; it must be defined at an end that is included. */
    static SignChart of(SmoothDifference difference, SizeRange range) {
        SignChart chart = new SignChart(difference);
        RealRoot low = RealRoot.of(range.low());
        RealRoot high = range.high() == null ? null : RealRoot.of(range.high());
        List<RealRoot> roots = difference.equation().rootsBetween(range.low(), range.high());
        int sign = chart.signBetween(low, roots.isEmpty() ? high : roots.get(0));
        if (range.lowIncluded()) {
            chart.add(low, true, low, true, chart.signAt(low, sign, sign));
        }
        chart.add(low, false, roots.isEmpty() ? high : roots.get(0), false, sign);
        for (int index = 0; index < roots.size(); index++) {
            RealRoot root = roots.get(index);
            RealRoot next = index + 1 < roots.size() ? roots.get(index + 1) : high;
            int signAfter = chart.signBetween(root, next);
            chart.add(root, true, root, true, chart.signAt(root, sign, signAfter));
            chart.add(root, false, next, false, signAfter);
            sign = signAfter;
        }
        if (high != null && range.highIncluded()) {
            chart.add(high, true, high, true, chart.signAt(high, sign, sign));
        }
        return chart;
    }

    /** The runs, from the smallest sizes up; neighbours differ in sign. */
    List<SignRun> runs() {
        return List.copyOf(runs);
    }

    private int signBetween(RealRoot from, @Nullable RealRoot to) {
        return difference.signAt(RealRoot.between(from, to));
    }

    /** The sign at {@code root}, given those just below and just above it. */
    private int signAt(RealRoot root, int signBelow, int signAbove) {
        Rational size = root.asRational();
        if (size != null) {
            return difference.signAt(size);
        }
        // Two of these forms that touch without crossing do so at a rational size: it is a double root of a polynomial
        // of
        // degree three at most in the size or in its square root, or for two roots follows from their equal slopes.
        return signBelow == signAbove ? signBelow : 0;
    }

    private void add(RealRoot from, boolean fromIncluded, @Nullable RealRoot to, boolean toIncluded, int sign) {
        SignRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.sign() == sign) {
            runs.set(runs.size() - 1, new SignRun(last.from(), last.fromIncluded(), to, toIncluded, sign));
        } else {
            runs.add(new SignRun(from, fromIncluded, to, toIncluded, sign));
        }
    }

    /** Where {@code relation} first holds; {@code null} where it never does. */
    @Nullable
    ViolationStart first(Relation relation) {
        for (int index = 0; index < runs.size(); index++) {
            if (relation.holds(runs.get(index).sign())) {
                return startOf(whileHolding(relation, index));
            }
        }
        return null;
    }

    /** The run at {@code index} and those after it for as long as the relation holds. */
    private SignRun whileHolding(Relation relation, int index) {
        SignRun first = runs.get(index);
        SignRun last = first;
        for (SignRun run : runs.subList(index, runs.size())) {
            if (!relation.holds(run.sign())) {
                break;
            }
            last = run;
        }
        return new SignRun(first.from(), first.fromIncluded(), last.to(), last.toIncluded(), first.sign());
    }

    private ViolationStart startOf(SignRun run) {
        Rational start = run.from().asRational();
        if (start == null) {
            return new ViolationStart(firstDecimal(run), true);
        }
        return difference.definedAt(start)
                ? new ViolationStart(start, run.fromIncluded())
                : new ViolationStart(powerOfTen(run), true);
    }

    /** The smallest decimal in {@code run}, whose start is irrational: of 18 digits, or of as many more as it takes. */
    static Rational firstDecimal(SignRun run) {
        int digits = WITNESS_DIGITS;
        while (!reaches(run, run.from().decimalFrom(digits))) {
            digits *= 2;
        }
        return run.from().decimalFrom(digits);
    }

    private static Rational powerOfTen(SignRun run) {
        Rational power = Rational.ONE;
        while (!reaches(run, power)) {
            power = power.times(TENTH);
        }
        return power;
    }

    /** The first corner of the staircase at which {@code relation} holds; {@code null} where there is none in the range. */
    @Nullable
    Rational firstCorner(StaircaseCorners corners, Relation relation) {
        for (SignRun run : runs) {
            if (relation.holds(run.sign())) {
                Rational corner = corners.firstFrom(run.from(), run.fromIncluded());
                if (reaches(run, corner)) {
                    return corner;
                }
            }
        }
        return null;
    }

    /** Whether a size at or above the start of the run lies in it. */
    private static boolean reaches(SignRun run, Rational size) {
        if (run.to() == null) {
            return true;
        }
        int end = run.to().compareTo(size);
        return end > 0 || (end == 0 && run.toIncluded());
    }
}
