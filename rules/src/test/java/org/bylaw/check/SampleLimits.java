package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** Limits of a category, for the tests of the rule book. */
public record SampleLimits(
        @WhenAbsent("the category has no leverage limit") @Nullable
        Rational maxLeverage,

        @WhenAbsent("the category does not say whether it is open") @Nullable
        Boolean open) {}
