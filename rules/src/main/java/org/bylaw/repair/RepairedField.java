package org.bylaw.repair;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * One field that a repair changes, and by how much.
 *
 * @param change the field, its value before and after
 * @param relative (after - before) / before; {@code null} where either is not a number, or the value before is 0
 */
public record RepairedField(FieldChange change, @Nullable Rational relative) {

    /** The field with its relative change. */
    public static RepairedField of(FieldChange change) {
        BigDecimal before = number(change.before());
        BigDecimal after = number(change.after());
        return new RepairedField(
                change,
                before == null || after == null || before.signum() == 0
                        ? null
                        : Rational.of(after)
                                .minus(Rational.of(before))
                                .dividedBy(Rational.of(before))
                                .times(Rational.of(before.signum())));
    }

    /** How far the field moves: the relative change without its sign; 1 where there is none. */
    Rational distance() {
        return relative == null ? Rational.ONE : relative.abs();
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : value instanceof Cap cap ? cap.amount() : null;
    }
}
