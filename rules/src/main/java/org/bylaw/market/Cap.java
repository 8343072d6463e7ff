package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An upper limit that is either an amount or, said in the file by the word {@code "unlimited"}, none at all. A limit that the
 * file does not mention is not a {@code Cap}.
 *
 * @param amount the limit, in the unit of the field; {@code null} means unlimited
 */
public record Cap(@PositiveAmount @Nullable BigDecimal amount) {

    /** The word of the file format for no limit. */
    public static final String UNLIMITED_WORD = "unlimited";

    /** No limit, stated as such. */
    public static final Cap UNLIMITED = new Cap(null);

    /** A limit of {@code amount}. */
    public static Cap of(BigDecimal amount) {
        return new Cap(amount);
    }

    /** Whether the file says that there is no limit. */
    public boolean unlimited() {
        return amount == null;
    }
}
