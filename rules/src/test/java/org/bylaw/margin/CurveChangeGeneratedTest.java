package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveStretch.Kind;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated changes of every kind of margin, against the ratios at many sizes by plain arithmetic of its own. */
class CurveChangeGeneratedTest {

    private static final int PAIRS = 150;
    private static final BigInteger BILLION = BigInteger.TEN.pow(9);
    private static final Rational JUST_UNDER = Rational.of("0.99999");

    private long looser;
    private long tighter;

    @ParameterizedTest
    @EnumSource
    void noSizeIsOtherwiseThanComputed(GeneratedMarkets kind) {
        SplittableRandom random = new SplittableRandom(2026_05_01);
        int compared = 0;
        while (compared < PAIRS) {
            MarginTerms current = kind.next(random);
            MarginTerms next = kind.next(random);
            if (sound(current) && sound(next)) {
                compare(current, next, MarginKind.INITIAL);
                compare(current, next, MarginKind.MAINTENANCE);
                compared++;
            }
        }
        assertThat(looser).isGreaterThan(PAIRS);
        assertThat(tighter).isGreaterThan(PAIRS);
    }

    private static boolean sound(MarginTerms terms) {
        return MarginSchedule.of(terms).faults().isEmpty();
    }

    private void compare(MarginTerms current, MarginTerms next, MarginKind kind) {
        CurveChange change = CurveChange.between(curve(current, kind), curve(next, kind));
        Sizes sizes = new Sizes(PlainRatio.of(current, kind), PlainRatio.of(next, kind), change);
        sizes.check(current + " -> " + next + " " + kind);
        looser += sizes.looser;
        tighter += sizes.tighter;
    }

    private static MarginCurve curve(MarginTerms terms, MarginKind kind) {
        MarginSchedule schedule = MarginSchedule.of(terms);
        MarginCurve curve = kind == MarginKind.INITIAL ? schedule.initialCurve() : schedule.maintenanceCurve();
        if (curve == null) {
            throw new AssertionError("every generated market has a maintenance margin");
        }
        return curve;
    }

    private static final class Sizes {

        private final PlainRatio current;
        private final PlainRatio next;
        private final CurveChange change;
        private final List<CurveStretch> stretches;
        private final @Nullable CurveFactor loosening;
        private final @Nullable CurveFactor tightening;
        private long looser;
        private long tighter;

        Sizes(PlainRatio current, PlainRatio next, CurveChange change) {
            this.current = current;
            this.next = next;
            this.change = change;
            this.stretches = change.stretches();
            this.loosening = change.largestLoosening();
            this.tightening = change.largestTightening();
        }

        void check(String pair) {
            for (Quotient size : sizes()) {
                if (size.sign() > 0) {
                    checkSize(pair, size);
                }
            }
            assertThat(change.direction().loosens() || looser == 0).as(pair).isTrue();
            assertThat(change.direction().tightens() || tighter == 0).as(pair).isTrue();
            checkFactor(pair, loosening, change.firstLoosening(), true);
            checkFactor(pair, tightening, change.firstTightening(), false);
        }

        private void checkSize(String pair, Quotient size) {
            boolean held = current.covers(size);
            boolean allowed = next.covers(size);
            Kind due;
            if (held && allowed) {
                Quotient before = current.at(size);
                Quotient after = next.at(size);
                due = Kind.ofSign(before.compareTo(after));
                checkBound(pair, size, before, after, loosening);
                checkBound(pair, size, after, before, tightening);
            } else if (held || allowed) {
                due = held ? Kind.NO_LONGER_ALLOWED : Kind.NEWLY_ALLOWED;
            } else {
                return;
            }
            looser += due == Kind.LOOSER ? 1 : 0;
            tighter += due == Kind.TIGHTER ? 1 : 0;
            CurveStretch stretch = containing(size);
            if (stretch != null && stretch.kind() != due && !(due == Kind.EQUAL && isolated(size))) {
                throw new AssertionError(
                        "at %s %s but %s: %s: %s".formatted(size.reduced(), due, stretch, pair, stretches));
            }
        }

        /** The stretch of a size; {@code null} beyond those that are listed, and within the rounding of an irrational turn. */
        private @Nullable CurveStretch containing(Quotient size) {
            Rational place = size.reduced();
            CurveStretch found = null;
            for (CurveStretch stretch : stretches) {
                int side = stretch.from().compareTo(place);
                Rational rounding = stretch.from().times(Rational.of("0.00000000000000001"));
                if (side > 0 && stretch.from().minus(place).compareTo(rounding) < 0) {
                    return null;
                }
                if (side < 0 || (side == 0 && stretch.fromIncluded())) {
                    found = stretch;
                }
            }
            return found != null && found.to() != null && found.to().compareTo(place) < 0 ? null : found;
        }

        private boolean isolated(Quotient size) {
            Quotient near = new Quotient(BigInteger.ONE, BigInteger.TEN.pow(15));
            Quotient above = size.plus(near);
            Quotient below = size.minus(near);
            return current.at(above).compareTo(next.at(above)) != 0
                    && current.at(below).compareTo(next.at(below)) != 0;
        }

        private void checkBound(
                String pair, Quotient size, Quotient larger, Quotient smaller, @Nullable CurveFactor largest) {
            if (largest == null) {
                assertThat(larger.compareTo(smaller)).as(pair).isNotPositive();
            } else if (largest.factor() != null) {
                Quotient bound = current.powered(largest.factor()).times(smaller);
                assertThat(larger.compareTo(bound))
                        .as("%s at %s: %s", pair, size.reduced(), largest)
                        .isNotPositive();
            }
        }

        private void checkFactor(
                String pair, @Nullable CurveFactor largest, @Nullable CurveViolation first, boolean loosening) {
            assertThat(largest == null).as(pair).isEqualTo(first == null);
            if (largest == null || first == null) {
                return;
            }
            assertThat(first.value().compareTo(first.limit()))
                    .as(pair)
                    .isGreaterThanOrEqualTo(first.attained() ? 1 : 0);
            Rational factor = largest.factor();
            if (factor == null) {
                checkUnbounded(pair, loosening);
                return;
            }
            assertThat(factor).as(pair).isGreaterThan(Rational.ONE);
            assertThat(beyond(factor, loosening)).as(pair).isFalse();
            assertThat(beyond(factor.times(JUST_UNDER).max(Rational.ONE), loosening))
                    .as("%s %s", pair, largest)
                    .isTrue();
            if (largest.exact()
                    && largest.attained()
                    && largest.size() != null
                    && largest.size().signum() > 0) {
                Quotient size = Quotient.of(largest.size());
                Quotient larger = loosening ? current.at(size) : next.at(size);
                Quotient smaller = loosening ? next.at(size) : current.at(size);
                assertThat(larger)
                        .as("%s %s", pair, largest)
                        .isEqualByComparingTo(current.powered(factor).times(smaller));
            }
        }

        private boolean beyond(Rational factor, boolean loosening) {
            return loosening ? change.loosensByMoreThan(factor) : change.tightensByMoreThan(factor);
        }

        /** The smaller ratio is zero or below somewhere, or far out the larger one is far above it. */
        private void checkUnbounded(String pair, boolean loosening) {
            PlainRatio larger = loosening ? current : next;
            PlainRatio smaller = loosening ? next : current;
            Quotient thousand = Quotient.of(Rational.of(1_000));
            boolean found = sizes().stream()
                    .filter(size -> current.covers(size) && next.covers(size))
                    .anyMatch(size -> smaller.at(size).sign() <= 0
                            || larger.at(size).compareTo(smaller.at(size).times(thousand)) > 0);
            assertThat(found).as(pair).isTrue();
        }

        /** Around every bend, turn and cap, near and far, and far out. */
        private List<Quotient> sizes() {
            List<Quotient> centres = new ArrayList<>(current.bends());
            centres.addAll(next.bends());
            stretches.stream().limit(40).forEach(stretch -> centres.add(Quotient.of(stretch.from())));
            for (CurveFactor factor : new CurveFactor[] {loosening, tightening}) {
                if (factor != null && factor.size() != null) {
                    centres.add(Quotient.of(factor.size()));
                }
            }
            List<Quotient> sizes = new ArrayList<>();
            for (Quotient centre : centres) {
                for (String width : List.of("0.000000001", "0.1", "3", "1000")) {
                    for (int index = -3; index <= 3; index++) {
                        add(centre.plus(Quotient.of(Rational.of(width).times(Rational.of(index)))), sizes);
                    }
                }
            }
            for (int power = -9; power <= 12; power++) {
                add(Quotient.of(power(power)), sizes);
            }
            // As far as the transcription in whole numbers goes; 10^40 elsewhere.
            sizes.add(Quotient.of(power(current.stored() ? 19 : 40)));
            return sizes;
        }

        private void add(Quotient size, List<Quotient> sizes) {
            if (size.sign() > 0) {
                sizes.add(
                        current.stored()
                                ? new Quotient(size.top().multiply(BILLION).divide(size.bottom()), BILLION)
                                : size);
            }
        }

        private static Rational power(int exponent) {
            Rational power = Rational.of(BigInteger.TEN.pow(Math.abs(exponent)));
            return exponent < 0 ? power.reciprocal() : power;
        }
    }
}
