package org.bylaw.change;

import java.math.BigDecimal;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/** Which way a single number goes, with what its absence means. */
final class Numbers {

    private Numbers() {}

    /** A charge: more of it is tighter, and none is zero. */
    static Direction charge(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return tighter(zero(after).compareTo(zero(before)));
    }

    /** A requirement that both sides state: more of it is tighter. One that a side leaves open is not comparable. */
    static Direction requirement(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? oneSided(before, after) : tighter(after.compareTo(before));
    }

    /** A limit: more of it is looser, and none is without end. */
    static Direction limit(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return Direction.of(before != null && after == null, before == null && after != null);
        }
        return tighter(before.compareTo(after));
    }

    /** A share that counts in the trader's favour: more of it is looser. One that a side leaves open is not comparable. */
    static Direction credit(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return requirement(/* before= */ after, /* after= */ before);
    }

    private static Direction oneSided(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null && after == null ? Direction.NEUTRAL : Direction.MIXED;
    }

    private static BigDecimal zero(@Nullable BigDecimal stated) {
        return stated == null ? BigDecimal.ZERO : stated;
    }

    private static Direction tighter(int sign) {
        return sign == 0 ? Direction.NEUTRAL : sign > 0 ? Direction.TIGHTER : Direction.LOOSER;
    }
}
