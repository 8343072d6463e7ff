package org.bylaw.margin;

import org.bylaw.exact.Rational;

/** Where a violation starts, and whether that size itself violates; see {@link CurveViolation}. */
record ViolationStart(Rational size, boolean attained) {}
