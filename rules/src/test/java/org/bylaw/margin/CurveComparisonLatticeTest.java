package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated curves of all smooth forms and staircases, against their ratios at every size of a lattice. */
class CurveComparisonLatticeTest {

    private static final int PAIRS = 30_000;
    private static final long LATTICE_SIZES = 20L * LatticeForm.PER_ONE;
    private static final Rational NEAR = Rational.of("0.000000000000001");

    @ParameterizedTest
    @EnumSource
    void theWitnessIsTheFirstSizeThatViolates(Relation relation) {
        SplittableRandom random = new SplittableRandom(20261121);
        long compared = 0;
        long witnesses = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            LatticeCurve curve = LatticeCurve.generated(random, 0);
            LatticeCurve limit = LatticeCurve.generated(random, random.nextLong(13));
            CurveViolation violation = relation == Relation.ABOVE
                    ? CurveComparison.firstAbove(curve.curve(), limit.curve())
                    : CurveComparison.firstAtOrAbove(curve.curve(), limit.curve());
            Pair both = new Pair(curve, limit, relation);
            compared += both.checkLattice(violation);
            if (violation != null) {
                both.checkWitness(violation);
                witnesses++;
            }
        }
        assertThat(compared).isGreaterThan(2_000_000);
        assertThat(witnesses).isBetween(PAIRS / 4L, PAIRS - PAIRS / 20L);
    }

    @Test
    void theFallIsTheFirst() {
        SplittableRandom random = new SplittableRandom(1121);
        long falls = 0;
        for (int index = 0; index < PAIRS; index++) {
            LatticeCurve curve = LatticeCurve.generated(random, 0);
            CurveViolation fall = CurveComparison.firstFall(curve.curve());
            checkNoFallBefore(curve, fall);
            if (fall != null) {
                checkFall(curve.curve(), fall);
                falls++;
            }
        }
        assertThat(falls).isBetween(PAIRS / 4L, PAIRS - PAIRS / 20L);
    }

    private static void checkNoFallBefore(LatticeCurve curve, @Nullable CurveViolation fall) {
        if (fall != null && fallsFromNoBound(fall)) {
            return;
        }
        long last = Math.min(curve.cap(), LATTICE_SIZES) - 1;
        for (long n = 0; n < last; n++) {
            Rational next = Rational.of(n + 1, LatticeForm.PER_ONE);
            int side = fall == null ? -1 : next.compareTo(fall.size());
            if (side > 0 || (side == 0 && fall != null && fall.attained())) {
                return;
            }
            if (curve.formAt(n).definedAt(n)) {
                assertThat(curve.formAt(n + 1).compareAt(n + 1, curve.formAt(n), n))
                        .as("%s from %s to %s: %s", curve, n, n + 1, fall)
                        .isNotNegative();
            }
        }
    }

    private static void checkFall(MarginCurve curve, CurveViolation fall) {
        Rational size = fall.size();
        assertThat(fall.value()).as("%s: %s", curve.pieces(), fall).isLessThanOrEqualTo(fall.limit());
        if (fallsFromNoBound(fall)) {
            assertThat(curve.at(NEAR)).isGreaterThan(curve.at(NEAR.plus(NEAR)));
            assertThat(fall.value()).isEqualTo(curve.at(size));
        } else if (fall.attained()) {
            assertThat(curve.at(size)).isEqualTo(fall.value());
            assertClose(curve.at(size.minus(NEAR)), fall.limit());
        } else {
            assertThat(curve.at(size.plus(NEAR)))
                    .as("%s: %s", curve.pieces(), fall)
                    .isLessThan(fall.limit());
            assertClose(curve.at(size.plus(NEAR)), fall.value());
        }
    }

    private static boolean fallsFromNoBound(CurveViolation fall) {
        return fall.attained() && fall.value().equals(fall.limit());
    }

    private static void assertClose(Surd one, Surd other) {
        assertThat(one.toDecimal(12, RoundingMode.HALF_EVEN))
                .isCloseTo(other.toDecimal(12, RoundingMode.HALF_EVEN), Offset.offset(new BigDecimal("0.000001")));
    }

    private record Pair(LatticeCurve curve, LatticeCurve limit, Relation relation) {

        /** No size of the lattice below the witness violates; returns how many were compared. */
        long checkLattice(@Nullable CurveViolation violation) {
            long end = Math.min(Math.min(curve.cap(), limit.cap()), LATTICE_SIZES);
            boolean fromZero = violation != null && violatesFromZeroWithoutBound();
            for (long n = 0; n < end; n++) {
                LatticeForm form = curve.formAt(n);
                LatticeForm limitForm = limit.formAt(n);
                boolean expected = false;
                if (violation != null) {
                    int side = Rational.of(n, LatticeForm.PER_ONE).compareTo(violation.size());
                    if (side > 0) {
                        return n;
                    }
                    expected = fromZero ? n > 0 : side == 0 && violation.attained();
                }
                if (form.definedAt(n)
                        && limitForm.definedAt(n)
                        && relation.holds(form.compareAt(n, limitForm)) != expected) {
                    throw new AssertionError("at %s/24 expected %s: %s: %s".formatted(n, expected, violation, this));
                }
            }
            return end;
        }

        void checkWitness(CurveViolation violation) {
            Rational size = violation.size();
            if (violation.attained()) {
                assertThat(violates(size)).as("%s: %s", violation, this).isTrue();
                assertThat(violation)
                        .isEqualTo(new CurveViolation(
                                size,
                                true,
                                curve.curve().at(size),
                                limit.curve().at(size)));
            } else {
                Rational above = size.plus(NEAR);
                assertThat(violates(above)).as("%s: %s", violation, this).isTrue();
                assertClose(curve.curve().at(above), violation.value());
                assertClose(limit.curve().at(above), violation.limit());
            }
            Rational below = below(size);
            if (below.signum() > 0 && !violatesFromZeroWithoutBound()) {
                assertThat(violates(below)).as("%s: %s", violation, this).isFalse();
            }
        }

        /** The next lower decimal of 18 significant digits. */
        private static Rational below(Rational size) {
            BigDecimal decimal = size.toDecimal(18, RoundingMode.FLOOR);
            BigDecimal ulp = BigDecimal.ONE.movePointLeft(18 - (decimal.precision() - decimal.scale()));
            return Rational.of(decimal.subtract(ulp));
        }

        private boolean violates(Rational size) {
            return relation.holds(curve.curve().at(size).compareTo(limit.curve().at(size)));
        }

        private boolean violatesFromZeroWithoutBound() {
            return (!curve.formAt(0).definedAt(0) || !limit.formAt(0).definedAt(0)) && violates(NEAR);
        }
    }
}
