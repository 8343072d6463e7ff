package org.bylaw.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A decided value and where it comes from.
 *
 * @param value the value, in the unit of the field
 * @param source a statement id ({@code DPERP-05}), a program constraint ({@code drift:validate_margin#1}) or a house decision
 *     ({@code house/thin-books}); several are separated by spaces
 * @param <T> the value's type
 */
public record Sourced<T>(@NotNull @Valid T value, @NotBlank String source) {}
