package org.bylaw.margin;

import org.bylaw.exact.RealRoot;
import org.jspecify.annotations.Nullable;

/** Sizes next to each other at which a difference has one sign; {@code to} is {@code null} where they have no end. */
record SignRun(
        RealRoot from, boolean fromIncluded, @Nullable RealRoot to, boolean toIncluded, int sign) {}
