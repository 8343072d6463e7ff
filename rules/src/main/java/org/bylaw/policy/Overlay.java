package org.bylaw.policy;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** How one statement goes over another. */
final class Overlay {

    private Overlay() {}

    /** {@code own} where it is stated, else {@code general}. */
    static <T> @Nullable T first(@Nullable T own, @Nullable T general) {
        return own != null ? own : general;
    }

    /** {@code own} over {@code general} where both are stated, else the one that is. */
    static <T> @Nullable T merged(@Nullable T own, @Nullable T general, BinaryOperator<T> over) {
        return own != null && general != null ? over.apply(own, general) : first(own, general);
    }
}
