package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** Sizes from {@code from} on and below {@code to} over which each of two curves has one form; no end where {@code to} is {@code null}. */
record CommonPiece(Rational from, @Nullable Rational to, CurveForm one, CurveForm other) {}
