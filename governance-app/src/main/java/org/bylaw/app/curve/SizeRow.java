package org.bylaw.app.curve;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveStretch;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.SizeNotAllowedException;
import org.jspecify.annotations.Nullable;

/**
 * What a market asks of a position of one size, before and after.
 *
 * @param size the size; zero stands for the smallest positions
 * @param place whether the ratios are those of the size, or of what is just above it
 * @param initial the initial margin ratios
 * @param maintenance the maintenance margin ratios
 */
public record SizeRow(Rational size, Place place, Ratios initial, Ratios maintenance) {

    /** Of which sizes ratios are. */
    public enum Place {
        /** The smallest positions. */
        SMALLEST,
        /** The size itself. */
        AT,
        /** What follows the size immediately. */
        JUST_ABOVE
    }

    /**
     * A ratio before and after.
     *
     * @param before {@code null} where there is none
     * @param after {@code null} where there is none
     * @param coveredBefore whether the curve before, where there is one, covers the size
     * @param coveredAfter whether the curve after, where there is one, covers the size
     */
    public record Ratios(@Nullable Surd before, @Nullable Surd after, boolean coveredBefore, boolean coveredAfter) {

        static Ratios at(@Nullable MarginCurve before, @Nullable MarginCurve after, Rational size, Place place) {
            return new Ratios(
                    ratio(before, size, place), ratio(after, size, place), covers(before, size), covers(after, size));
        }

        private static boolean covers(@Nullable MarginCurve curve, Rational size) {
            Rational cap = curve == null ? null : curve.cap();
            return cap == null || size.compareTo(cap) < 0;
        }

        private static @Nullable Surd ratio(@Nullable MarginCurve curve, Rational size, Place place) {
            if (curve == null) {
                return null;
            }
            try {
                return place == Place.AT ? curve.at(size) : curve.justAbove(size);
            } catch (SizeNotAllowedException | ArithmeticException none) {
                return null;
            }
        }

        /** What the change does here; {@code null} where one side has no ratio for another reason than the end of its sizes. */
        public CurveStretch.@Nullable Kind kind() {
            if (coveredBefore != coveredAfter) {
                return coveredAfter ? CurveStretch.Kind.NEWLY_ALLOWED : CurveStretch.Kind.NO_LONGER_ALLOWED;
            }
            if (before == null || after == null) {
                return null;
            }
            int sign = before.compareTo(after);
            return sign == 0
                    ? CurveStretch.Kind.EQUAL
                    : sign > 0 ? CurveStretch.Kind.LOOSER : CurveStretch.Kind.TIGHTER;
        }
    }
}
