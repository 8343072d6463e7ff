package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveStretch.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Generated curves of all smooth forms and staircases, mixed, against their ratios at every size of a lattice. */
class CurveChangeLatticeTest {

    private static final int PAIRS = 8_000;
    private static final long LATTICE_SIZES = 20L * LatticeForm.PER_ONE;

    @Test
    void everySizeOfTheLatticeLiesInItsStretch() {
        SplittableRandom random = new SplittableRandom(20260501);
        int incomplete = 0;
        int mixed = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            LatticeCurve current = LatticeCurve.generated(random, 0);
            LatticeCurve next = LatticeCurve.generated(random, random.nextLong(3));
            CurveChange change = CurveChange.between(current.curve(), next.curve());
            List<CurveStretch> stretches = change.stretches();
            check(current, next, stretches);
            checkOrder(stretches);
            if (change.complete()) {
                assertThat(change.direction())
                        .as("%s -> %s", current, next)
                        .isEqualTo(Direction.of(
                                any(stretches, Kind.LOOSER) || any(stretches, Kind.NEWLY_ALLOWED),
                                any(stretches, Kind.TIGHTER) || any(stretches, Kind.NO_LONGER_ALLOWED)));
                assertThat(change.directionOfHeld())
                        .isEqualTo(Direction.of(
                                any(stretches, Kind.LOOSER),
                                any(stretches, Kind.TIGHTER) || any(stretches, Kind.NO_LONGER_ALLOWED)));
            } else {
                incomplete++;
            }
            mixed += change.direction() == Direction.MIXED ? 1 : 0;
        }
        assertThat(mixed).isBetween(PAIRS / 4, PAIRS - PAIRS / 10);
        assertThat(incomplete).isLessThan(PAIRS / 50);
    }

    private static boolean any(List<CurveStretch> stretches, Kind kind) {
        return stretches.stream().anyMatch(stretch -> stretch.kind() == kind);
    }

    private static void check(LatticeCurve current, LatticeCurve next, List<CurveStretch> stretches) {
        Rational listed = stretches.get(stretches.size() - 1).to();
        for (long n = 1; n < LATTICE_SIZES; n++) {
            Rational size = Rational.of(n, LatticeForm.PER_ONE);
            if (listed != null && size.compareTo(listed) >= 0) {
                return;
            }
            CurveStretch stretch = containing(size, stretches);
            Kind due = due(current, next, n);
            boolean crossing = due == Kind.EQUAL && stretch.kind() != Kind.EQUAL;
            if (crossing ? !isolated(current.curve(), next.curve(), size) : stretch.kind() != due) {
                throw new AssertionError(
                        "at %s/24 %s but %s: %s -> %s: %s".formatted(n, due, stretch, current, next, stretches));
            }
        }
    }

    private static Kind due(LatticeCurve current, LatticeCurve next, long n) {
        if (n >= current.cap()) {
            return Kind.NEWLY_ALLOWED;
        }
        if (n >= next.cap()) {
            return Kind.NO_LONGER_ALLOWED;
        }
        return Kind.ofSign(current.formAt(n).compareAt(n, next.formAt(n)));
    }

    /** Whether the two differ on both sides of a size at which they are equal. */
    private static boolean isolated(MarginCurve current, MarginCurve next, Rational size) {
        Rational near = Rational.of("0.000000000001");
        return !current.at(size.plus(near)).equals(next.at(size.plus(near)))
                && !current.at(size.minus(near)).equals(next.at(size.minus(near)));
    }

    private static CurveStretch containing(Rational size, List<CurveStretch> stretches) {
        CurveStretch found = stretches.get(0);
        for (CurveStretch stretch : stretches) {
            int side = stretch.from().compareTo(size);
            if (side < 0 || (side == 0 && stretch.fromIncluded())) {
                found = stretch;
            }
        }
        return found;
    }

    private static void checkOrder(List<CurveStretch> stretches) {
        @Nullable Rational end = Rational.ZERO;
        @Nullable CurveStretch before = null;
        for (CurveStretch stretch : stretches) {
            assertThat(stretch.from()).isEqualTo(end);
            assertThat(before == null || before.kind() != stretch.kind())
                    .as("%s", stretches)
                    .isTrue();
            end = stretch.to();
            before = stretch;
        }
    }
}
