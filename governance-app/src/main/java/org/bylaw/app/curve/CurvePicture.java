package org.bylaw.app.curve;

import java.util.List;
import org.bylaw.margin.CurveStretch;
import org.bylaw.margin.MarginCurve;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing shows: one margin ratio over sizes, before and after.
 *
 * @param title what is drawn, a few words
 * @param description what there is to see, sentences for those who do not see it
 * @param axis the sizes
 * @param leverage whether ratios are also read as the leverage that they allow
 * @param before the curve before; {@code null} where there is none
 * @param after the curve after; {@code null} where there is none
 * @param stretches what the change does to which sizes; none where nothing is compared
 * @param marks sizes to be pointed out
 * @param standing whether the one curve stands as it is, so that there is no before and after to tell apart
 */
public record CurvePicture(
        String title,
        String description,
        SizeAxis axis,
        boolean leverage,
        @Nullable MarginCurve before,
        @Nullable MarginCurve after,
        List<CurveStretch> stretches,
        List<SizeMark> marks,
        boolean standing) {

    /** Copies the lists. */
    public CurvePicture {
        stretches = List.copyOf(stretches);
        marks = List.copyOf(marks);
    }

    /** A change: what is drawn is before or after it. */
    public CurvePicture(
            String title,
            String description,
            SizeAxis axis,
            boolean leverage,
            @Nullable MarginCurve before,
            @Nullable MarginCurve after,
            List<CurveStretch> stretches,
            List<SizeMark> marks) {
        this(title, description, axis, leverage, before, after, stretches, marks, false);
    }

    /** A curve that stands as it is. */
    public static CurvePicture standing(
            String title,
            String description,
            SizeAxis axis,
            boolean leverage,
            MarginCurve curve,
            List<SizeMark> marks) {
        return new CurvePicture(title, description, axis, leverage, null, curve, List.of(), marks, true);
    }
}
