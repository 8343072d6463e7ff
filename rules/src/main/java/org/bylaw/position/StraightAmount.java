package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** An amount {@code constant + factor * size} over a stretch of sizes. */
record StraightAmount(Rational constant, Rational factor) {

    /**
     * The first size of {@code span} at which the amount is at or below zero; the near end too where the amount is so from just
     * beyond it. {@code null} where there is none.
     */
    @Nullable
    Rational firstAtOrBelowZero(SizeSpan span) {
        if (span.empty()) {
            return null;
        }
        int nearSign = constant.plus(factor.times(span.near())).signum();
        int trend = span.rising() ? factor.signum() : -factor.signum();
        if (nearSign < 0 || (nearSign == 0 && (span.nearIncluded() || trend <= 0))) {
            return span.near();
        }
        if (trend >= 0) {
            return null;
        }
        Rational root = constant.negated().dividedBy(factor);
        return span.continuesTo(root) ? root : null;
    }
}
