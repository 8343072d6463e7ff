package org.bylaw.margin;

import org.jspecify.annotations.Nullable;

/**
 * The exact comparison of two margin curves over the whole domain that they share.
 */
public final class CurveComparison {

    private CurveComparison() {}

    /** The smallest witness that {@code curve > limit} somewhere; {@code null} where {@code curve <= limit} at every size. */
    public static @Nullable CurveViolation firstAbove(MarginCurve curve, MarginCurve limit) {
        return null;
    }

    /** The smallest witness that {@code curve >= limit} somewhere; {@code null} where {@code curve < limit} at every size. */
    public static @Nullable CurveViolation firstAtOrAbove(MarginCurve curve, MarginCurve limit) {
        return null;
    }

    /**
     * The smallest size at which {@code curve} falls as size grows; {@code null} where it never falls. The violation's limit
     * is the ratio that was reached before, its value the lower one.
     */
    public static @Nullable CurveViolation firstFall(MarginCurve curve) {
        return null;
    }
}
