package org.bylaw.market;

import org.jspecify.annotations.Nullable;

/**
 * A field that two states of a market state differently.
 *
 * @param pointer JSON pointer of the field
 * @param before its value as {@link MarketFields#leaves} gives it; {@code null} where it was not stated
 * @param after its value now; {@code null} where it is no longer stated
 */
public record FieldChange(
        String pointer, @Nullable Object before, @Nullable Object after) {}
