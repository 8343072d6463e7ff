package org.bylaw.change;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.bylaw.exact.NumberWords;
import org.bylaw.market.CanonicalNumber;
import org.bylaw.market.Words;
import org.jspecify.annotations.Nullable;

/** The values of a policy as texts. */
final class PolicyText {

    private PolicyText() {}

    /** The value as its file writes it, a list with commas; {@code null} for none, and for sections. */
    static @Nullable String of(@Nullable Object value) {
        return value == null || value instanceof Record ? null : some(value);
    }

    private static String some(Object value) {
        if (value instanceof BigDecimal number) {
            return CanonicalNumber.of(number).toPlainString();
        } else if (value instanceof Enum<?> word) {
            return Words.of(word);
        } else if (value instanceof List<?> list) {
            return list.stream().map(PolicyText::some).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** The value as a sentence has it: numbers with their thousands set apart. */
    static String inWords(Object value) {
        return value instanceof BigDecimal number ? NumberWords.grouped(number) : some(value);
    }
}
