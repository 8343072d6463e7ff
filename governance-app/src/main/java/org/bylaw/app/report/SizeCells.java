package org.bylaw.app.report;

import org.bylaw.app.curve.SizeRow;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveStretch;
import org.jspecify.annotations.Nullable;

/** The words of the table of sizes. */
final class SizeCells {

    private SizeCells() {}

    /** {@code 5%}; {@code not allowed} where the sizes have ended, and a dash where there is no ratio. */
    static String ratio(@Nullable Surd ratio, boolean covered) {
        return !covered ? "not allowed" : ratio == null ? "-" : Figures.percent(ratio);
    }

    /** {@code 20x}, likewise. */
    static String leverage(@Nullable Surd initialRatio, boolean covered) {
        return !covered ? "not allowed" : initialRatio == null ? "-" : Figures.leverageOf(initialRatio);
    }

    /** {@code looser, equal}: what becomes of the initial and of the maintenance margin; one word where both are the same. */
    static String kinds(SizeRow row) {
        CurveStretch.Kind initial = row.initial().kind();
        CurveStretch.Kind maintenance = row.maintenance().kind();
        if (initial == null && maintenance == null) {
            return "-";
        }
        return maintenance == null || maintenance == initial
                ? ChangeWords.kind(initial)
                : ChangeWords.kind(initial) + ", " + ChangeWords.kind(maintenance);
    }
}
