package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.junit.jupiter.api.Test;

class MarginCurveTest {

    private static final Rational TEN = Rational.of(10);
    private static final Rational TWENTY = Rational.of(20);
    private static final CurveForm LOW = new CurveForm.Constant(Rational.of("0.02"));
    private static final CurveForm HIGH = new CurveForm.Constant(Rational.of("0.05"));

    @Test
    void aPieceStartsAtItsFloorAndEndsBelowItsCap() {
        MarginCurve curve =
                MarginCurve.of(List.of(new CurvePiece(Rational.ZERO, TEN, LOW), new CurvePiece(TEN, TWENTY, HIGH)));
        assertThat(curve.at(Rational.ZERO)).isEqualTo(Surd.of(Rational.of("0.02")));
        assertThat(curve.at(Rational.of("9.999999"))).isEqualTo(Surd.of(Rational.of("0.02")));
        assertThat(curve.at(TEN)).isEqualTo(Surd.of(Rational.of("0.05")));
        assertThat(curve.cap()).isEqualTo(TWENTY);
        assertThatThrownBy(() -> curve.at(TWENTY))
                .isInstanceOf(SizeNotAllowedException.class)
                .hasMessage("no position of size 20 may be held: sizes end below 20");
    }

    @Test
    void piecesFollowEachOtherFromZero() {
        CurvePiece first = new CurvePiece(Rational.ZERO, TEN, LOW);
        CurvePiece second = new CurvePiece(TWENTY, null, HIGH);
        CurvePiece open = new CurvePiece(Rational.ZERO, null, LOW);
        assertThatThrownBy(() -> MarginCurve.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MarginCurve.of(List.of(second))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MarginCurve.of(List.of(first, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pieces do not follow each other at 20");
        assertThatThrownBy(() -> MarginCurve.of(List.of(open, second))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPieceIsNotEmptyAndItsFormCoversIt() {
        CurveForm root = new CurveForm.SquareRoot(Rational.ZERO, Rational.ONE, TEN);
        CurveForm stairs = new CurveForm.Staircase(Rational.ZERO, Rational.ONE, TEN, Rational.ONE);
        assertThatThrownBy(() -> new CurvePiece(TEN, TEN, LOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("empty piece: from 10 to 10");
        for (CurveForm form : List.of(root, stairs)) {
            assertThat(new CurvePiece(TEN, null, form).form()).isEqualTo(form);
            assertThatThrownBy(() -> new CurvePiece(Rational.of("9.9"), null, form))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the form starts above the piece's 9.9");
        }
    }

    @Test
    void everyFormIsScaledAndShiftedAtEverySize() {
        Rational two = Rational.of(2);
        Rational third = Rational.of(1, 3);
        for (CurveForm form : List.of(
                LOW,
                new CurveForm.Affine(Rational.ONE, two),
                new CurveForm.SquareRoot(Rational.ONE, two, Rational.ONE),
                new CurveForm.RootOfShare(Rational.ONE, two, Rational.of(7)),
                new CurveForm.Reciprocal(Rational.ONE, two),
                new CurveForm.Staircase(Rational.ONE, two, Rational.ONE, two),
                new CurveForm.StoredPremium(Rational.ONE, two, 7_000))) {
            MarginCurve changed = MarginCurve.of(
                            List.of(new CurvePiece(Rational.ZERO, two, LOW), new CurvePiece(two, null, form)))
                    .times(third)
                    .plus(two);
            for (long size = 2; size < 30; size++) {
                Rational at = Rational.of(size);
                assertThat(changed.at(at)).isEqualTo(form.at(at).times(third).plus(two));
            }
            CurveForm falling = form.times(Rational.of(-1));
            assertThat(falling.trend()).isEqualTo(-form.trend());
            assertThat(form.trend()).isEqualTo(form.at(Rational.of(50)).compareTo(form.at(two)));
        }
    }

    @Test
    void aStaircaseChangesJustAboveItsCorners() {
        CurveForm stairs = new CurveForm.Staircase(Rational.of("0.01"), Rational.of("0.005"), TEN, TWENTY);
        assertThat(stairs.at(TEN)).isEqualTo(Surd.of(Rational.of("0.01")));
        assertThat(stairs.limitFromAbove(TEN)).isEqualTo(Surd.of(Rational.of("0.015")));
        assertThat(stairs.at(Rational.of(30))).isEqualTo(Surd.of(Rational.of("0.015")));
        assertThat(stairs.limitFromBelow(Rational.of(30))).isEqualTo(Surd.of(Rational.of("0.015")));
        assertThat(stairs.limitFromAbove(Rational.of(30))).isEqualTo(Surd.of(Rational.of("0.02")));
        assertThat(stairs.limitFromAbove(Rational.of(29))).isEqualTo(Surd.of(Rational.of("0.015")));
    }

    @Test
    void aPremiumChangesAtStoredSizes() {
        // Roots 1, 3, 4, 5 at the stored sizes 0 to 3.
        CurveForm premium = new CurveForm.StoredPremium(Rational.ZERO, Rational.ONE, 10_000_000);
        Rational second = Rational.of("0.000000002");
        assertThat(premium.at(second)).isEqualTo(Surd.of(Rational.of(4)));
        assertThat(premium.limitFromAbove(second)).isEqualTo(Surd.of(Rational.of(4)));
        assertThat(premium.limitFromBelow(second)).isEqualTo(Surd.of(Rational.of(3)));
        assertThat(premium.limitFromBelow(Rational.of("0.0000000021"))).isEqualTo(Surd.of(Rational.of(4)));
        assertThat(premium.at(Rational.of("0.0000000029"))).isEqualTo(Surd.of(Rational.of(4)));
    }

    @Test
    void whatHoldsJustAboveASizeIsThatOfThePieceWhichItOpens() {
        CurveForm stairs = new CurveForm.Staircase(Rational.of("0.01"), Rational.of("0.005"), TEN, TWENTY);
        MarginCurve curve =
                MarginCurve.of(List.of(new CurvePiece(Rational.ZERO, TEN, LOW), new CurvePiece(TEN, null, stairs)));
        assertThat(curve.justAbove(Rational.of("9.9"))).isEqualTo(Surd.of(Rational.of("0.02")));
        assertThat(curve.at(TEN)).isEqualTo(Surd.of(Rational.of("0.01")));
        assertThat(curve.justAbove(TEN)).isEqualTo(Surd.of(Rational.of("0.015")));
    }

    @Test
    void theSmallestSizesHaveARatioUnlessItFallsWithoutBound() {
        Rational rate = Rational.of("0.02");
        assertThat(MarginCurve.of(new CurveForm.Reciprocal(rate, Rational.ZERO)).smallest())
                .isEqualTo(Surd.of(rate));
        assertThat(MarginCurve.of(new CurveForm.Reciprocal(rate, Rational.ONE)).smallest())
                .isNull();
    }

    @Test
    void aStepAtZeroIsTakenByEveryPosition() {
        CurveForm stairs = new CurveForm.Staircase(Rational.of("0.01"), Rational.of("0.005"), Rational.ZERO, TEN);
        CurveForm taken = new CurveForm.Constant(Rational.of("0.015"));
        CurvePiece rest = new CurvePiece(TWENTY, null, HIGH);

        assertThat(MarginCurve.of(stairs).ofPositions().pieces())
                .containsExactly(new CurvePiece(Rational.ZERO, TEN, taken), new CurvePiece(TEN, null, stairs));
        assertThat(MarginCurve.of(List.of(new CurvePiece(Rational.ZERO, TWENTY, stairs), rest))
                        .ofPositions()
                        .pieces())
                .containsExactly(new CurvePiece(Rational.ZERO, TEN, taken), new CurvePiece(TEN, TWENTY, stairs), rest);
        for (Rational end : List.of(Rational.of("9.9"), TEN)) {
            assertThat(MarginCurve.of(List.of(
                                    new CurvePiece(Rational.ZERO, end, stairs), new CurvePiece(end, null, HIGH)))
                            .ofPositions()
                            .pieces())
                    .containsExactly(new CurvePiece(Rational.ZERO, end, taken), new CurvePiece(end, null, HIGH));
        }
    }

    @Test
    void impossibleFormsAreRefused() {
        assertThatThrownBy(() -> new CurveForm.Staircase(Rational.ONE, Rational.ONE, Rational.ZERO, Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CurveForm.StoredPremium(Rational.ONE, Rational.ONE, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CurveForm.RootOfShare(Rational.ONE, Rational.ONE, Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CurveForm.Reciprocal(Rational.ONE, Rational.ONE).at(Rational.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }
}
