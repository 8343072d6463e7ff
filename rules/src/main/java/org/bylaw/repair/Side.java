package org.bylaw.repair;

import java.math.BigDecimal;
import org.bylaw.rulebook.Finding;
import org.jspecify.annotations.Nullable;

/** On which side of its limit a finding saw the market. */
enum Side {
    /** The rule is silent. */
    SILENT,
    /** Seen was more than is allowed. */
    ABOVE,
    /** Seen was less than is allowed. */
    BELOW,
    /** The finding is not about two numbers that differ. */
    NEITHER;

    static Side of(Finding finding) {
        BigDecimal observed = number(finding.observed());
        BigDecimal limit = number(finding.limit());
        if (observed == null || limit == null) {
            return NEITHER;
        }
        int order = observed.compareTo(limit);
        return order > 0 ? ABOVE : order < 0 ? BELOW : NEITHER;
    }

    /** A number as findings write it; {@code null} for a word. */
    static @Nullable BigDecimal number(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException aWord) {
            return null;
        }
    }
}
