package org.bylaw.rulebook;

import java.math.BigDecimal;
import org.bylaw.policy.AcceptedFinding;
import org.jspecify.annotations.Nullable;

/**
 * Whether an accepted finding covers a finding: the same law on the same market and field, at a value that is no worse, against a
 * limit that is no stricter.
 */
final class Coverage {

    private Coverage() {}

    static boolean covers(AcceptedFinding accepted, String market, Finding finding) {
        if (!accepted.rule().equals(finding.rule())
                || !accepted.market().equals(market)
                || (accepted.path() != null && !accepted.path().equals(finding.path()))) {
            return false;
        }
        BigDecimal observed = number(finding.observed());
        BigDecimal limit = number(finding.limit());
        if (observed == null || limit == null) {
            return false;
        }
        int side = accepted.observed().compareTo(accepted.limit());
        int observedBy = observed.compareTo(accepted.observed());
        int limitBy = limit.compareTo(accepted.limit());
        if (side == 0) {
            return observedBy == 0 && limitBy == 0;
        }
        // Too high: no higher, against a limit no lower. Too low: the other way round.
        return side > 0 ? observedBy <= 0 && limitBy >= 0 : observedBy >= 0 && limitBy <= 0;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
