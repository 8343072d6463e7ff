package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated curves of premiums and constants, against the programs' integer formula at every stored size. */
class StoredPremiumComparisonTest {

    private static final int PAIRS = 6_000;
    private static final long STORED_SIZES = 2_500;
    private static final long ROOTS = 1_000_000;

    @ParameterizedTest
    @EnumSource
    void theWitnessIsTheFirstStoredSizeThatViolates(Relation relation) {
        SplittableRandom random = new SplittableRandom(50);
        long compared = 0;
        long witnesses = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            long sharedFactor = random.nextLong(100_000, 3_000_000);
            Premiums curve = Premiums.generated(random, 0, sharedFactor);
            Premiums limit = Premiums.generated(random, random.nextLong(60), sharedFactor);
            CurveViolation violation = first(curve.curve(), limit.curve(), relation);
            long end = Math.min(STORED_SIZES, Math.min(curve.cap(), limit.cap()));
            long first = 0;
            while (first < end && !relation.holds(Long.signum(curve.at(first) - limit.at(first)))) {
                first++;
            }
            compared += first;
            if (first < end) {
                Surd value = Surd.of(Rational.of(curve.at(first)));
                Surd limitValue = Surd.of(Rational.of(limit.at(first)));
                assertThat(violation)
                        .as("%s against %s", curve, limit)
                        .isEqualTo(new CurveViolation(size(first), true, value, limitValue));
                witnesses++;
            } else if (violation != null) {
                assertThat(SizePremium.storedSize(violation.size()).longValueExact())
                        .as("%s against %s", curve, limit)
                        .isGreaterThanOrEqualTo(STORED_SIZES)
                        .isLessThan(Math.min(curve.cap(), limit.cap()));
                assertThat(relation.holds(violation.value().compareTo(violation.limit())))
                        .isTrue();
            }
        }
        assertThat(compared).isGreaterThan(2_000_000);
        assertThat(witnesses).isBetween(PAIRS / 4L, PAIRS - PAIRS / 20L);
    }

    @ParameterizedTest
    @EnumSource
    void premiumsOfTwoFactorsCrossWhereTheFormulaSays(Relation relation) {
        SplittableRandom random = new SplittableRandom(1900);
        int crossed = 0;
        for (int pair = 0; pair < 100; pair++) {
            long factor = random.nextLong(1, 3_000);
            long limitFactor = Math.max(1, factor + random.nextLong(-20, 10));
            long scale = random.nextLong(1, 4);
            long limitScale = random.nextInt(4) == 0 ? random.nextLong(1, 4) : scale;
            long lead = random.nextLong(0, 3);
            long root = firstRoot(relation, factor, scale, limitFactor, limitScale, lead);
            CurveViolation violation = first(
                    MarginCurve.of(new CurveForm.StoredPremium(Rational.ZERO, Rational.of(scale), factor)),
                    MarginCurve.of(
                            new CurveForm.StoredPremium(Rational.of(lead), Rational.of(limitScale), limitFactor)),
                    relation);
            if (root < ROOTS) {
                // The first size with 10 size + 1 >= root^2.
                assertThat(violation).extracting(CurveViolation::size).isEqualTo(size((root * root + 8) / 10));
                crossed++;
            } else if (violation != null) {
                assertThat(SizePremium.root(SizePremium.storedSize(violation.size())))
                        .isGreaterThanOrEqualTo(BigInteger.valueOf(ROOTS));
            }
        }
        assertThat(crossed).isBetween(20, 95);
    }

    private static long firstRoot(
            Relation relation, long factor, long scale, long limitFactor, long limitScale, long lead) {
        long root = 1;
        while (root < ROOTS
                && (root == 2
                        || !relation.holds(Long.signum(scale * (root * factor / 10_000_000)
                                - lead
                                - limitScale * (root * limitFactor / 10_000_000))))) {
            root++;
        }
        return root;
    }

    private static @Nullable CurveViolation first(MarginCurve curve, MarginCurve limit, Relation relation) {
        return relation == Relation.ABOVE
                ? CurveComparison.firstAbove(curve, limit)
                : CurveComparison.firstAtOrAbove(curve, limit);
    }

    /** One piece in {@code long} arithmetic, from the stored size {@code start} on; a scale of zero stands for a constant. */
    private record Piece(long start, long intercept, long scale, long factor) {

        static Piece generated(SplittableRandom random, long start, long lift, long sharedFactor) {
            long factor = switch (random.nextInt(6)) {
                case 0, 1 -> sharedFactor;
                case 2 -> random.nextLong(9_000_000, 40_000_000);
                default -> 500_000L * random.nextInt(7);
            };
            return new Piece(start, lift + random.nextLong(-10, 10), random.nextLong(-1, 4), factor);
        }

        long at(long root) {
            return intercept + scale * (root * factor / 10_000_000);
        }

        CurveForm form() {
            Rational level = Rational.of(intercept);
            return scale == 0
                    ? new CurveForm.Constant(level)
                    : new CurveForm.StoredPremium(level, Rational.of(scale), factor);
        }
    }

    /** A curve of up to three pieces that ends at the stored size {@code cap}. */
    private record Premiums(List<Piece> pieces, long cap) {

        private static final long[] ROOTS_OF_SIZES = rootsOfSizes();

        static Premiums generated(SplittableRandom random, long lift, long sharedFactor) {
            List<Piece> pieces = new ArrayList<>();
            long start = 0;
            for (int left = random.nextInt(1, 4); left > 0; left--) {
                pieces.add(Piece.generated(random, start, lift, sharedFactor));
                start += random.nextLong(1, 400);
            }
            return new Premiums(pieces, random.nextBoolean() ? Long.MAX_VALUE : start + random.nextLong(3_000));
        }

        long at(long storedSize) {
            int piece = pieces.size() - 1;
            while (pieces.get(piece).start() > storedSize) {
                piece--;
            }
            return pieces.get(piece).at(ROOTS_OF_SIZES[(int) storedSize]);
        }

        MarginCurve curve() {
            List<CurvePiece> result = new ArrayList<>();
            for (int index = 0; index < pieces.size(); index++) {
                Piece piece = pieces.get(index);
                long to = index + 1 < pieces.size() ? pieces.get(index + 1).start() : cap;
                result.add(new CurvePiece(size(piece.start()), to == Long.MAX_VALUE ? null : size(to), piece.form()));
            }
            return MarginCurve.of(result);
        }

        private static long[] rootsOfSizes() {
            long[] roots = new long[(int) STORED_SIZES];
            long root = 1;
            for (int size = 0; size < STORED_SIZES; size++) {
                while ((root + 1) * (root + 1) <= 10L * size + 1) {
                    root++;
                }
                roots[size] = root;
            }
            return roots;
        }
    }

    private static Rational size(long storedSize) {
        return Rational.of(new BigDecimal(BigInteger.valueOf(storedSize), 9));
    }

    @Test
    void theEndOfAPieceIsNotInIt() {
        // No stored size is from half a unit on and below one unit; the limit is broken at one unit.
        CurveForm form = new CurveForm.StoredPremium(Rational.ONE, Rational.ONE, 10_000_000);
        CurveForm limit = new CurveForm.Constant(Rational.ZERO);
        Rational half = Rational.of("0.0000000005");
        Rational unit = Rational.of("0.000000001");

        assertThat(StoredPremiumComparison.first(form, limit, half, unit, Relation.ABOVE))
                .isNull();
        assertThat(StoredPremiumComparison.first(form, limit, half, unit.plus(half), Relation.ABOVE))
                .isEqualTo(new ViolationStart(unit, true));
    }

    @Test
    void aLineThatDoesNotRiseIsAConstantForAPremium() {
        MarginCurve premium = MarginCurve.of(new CurveForm.StoredPremium(Rational.ZERO, Rational.ONE, 10_000_000));
        MarginCurve level = MarginCurve.of(new CurveForm.Affine(Rational.of(3), Rational.ZERO));

        // Roots 1, 3, 4, 5 at the stored sizes 0 to 3.
        assertThat(CurveComparison.firstAbove(premium, level))
                .isEqualTo(new CurveViolation(
                        Rational.of("0.000000002"), true, Surd.of(Rational.of(4)), Surd.of(Rational.of(3))));
    }
}
