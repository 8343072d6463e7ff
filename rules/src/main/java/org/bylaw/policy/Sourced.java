package org.bylaw.policy;

/**
 * A decided value and where it comes from; {@link WithSource} sees to it that both are stated.
 *
 * @param value the value, in the unit of the field
 * @param source a statement id ({@code DPERP-05}), a program constraint ({@code drift:validate_margin#1}) or a house decision
 *     ({@code house/thin-books}); several are separated by spaces
 * @param <T> the value's type
 */
public record Sourced<T>(T value, String source) {}
