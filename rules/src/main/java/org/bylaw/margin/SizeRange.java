package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** Sizes between two ends; {@code high} is {@code null} where there is no upper end. */
record SizeRange(
        Rational low, boolean lowIncluded, @Nullable Rational high, boolean highIncluded) {}
