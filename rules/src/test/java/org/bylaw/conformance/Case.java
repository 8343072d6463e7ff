package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.bylaw.margin.MarginKind;

/**
 * One recorded case.
 *
 * @param function what is asked
 * @param inputs by name
 * @param expected a value, or values by name
 */
record Case(String function, JsonNode inputs, JsonNode expected) {

    boolean has(String name) {
        return inputs.hasNonNull(name);
    }

    /** A whole number of 64 bits, written as a number or as a text. */
    long number(String name) {
        return bigNumber(name).longValueExact();
    }

    /** The same; {@code fallback} where it is not stated. */
    long number(String name, long fallback) {
        return has(name) ? number(name) : fallback;
    }

    BigInteger bigNumber(String name) {
        return new BigInteger(text(name));
    }

    BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    boolean flag(String name) {
        return inputs.path(name).asBoolean(false);
    }

    MarginKind kind(String name) {
        return MarginKind.valueOf(text(name).toUpperCase(Locale.ROOT));
    }

    String text(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("the case does not state " + name);
        }
        return inputs.get(name).asText();
    }
}
