package org.bylaw.rulebook;

import java.math.BigDecimal;
import java.util.Objects;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.bylaw.policy.AcceptedFinding;
import org.jspecify.annotations.Nullable;

/**
 * Whether an accepted finding covers a finding: the same law on the same market and field, at a value that is no worse, against a
 * limit that is no stricter, from a size that is no smaller.
 */
final class Coverage {

    private Coverage() {}

    static boolean covers(AcceptedFinding accepted, String market, Finding finding) {
        return accepted.rule().equals(finding.rule())
                && accepted.market().equals(market)
                && (accepted.path() == null || accepted.path().equals(finding.path()))
                && coversSize(accepted.size(), finding.witness())
                && coversValues(
                        accepted.observed(), accepted.limit(), number(finding.observed()), number(finding.limit()));
    }

    /** Whether a finding of the same law is no further from its limit than an earlier one: both in numbers, or both the same words. */
    static boolean noWorse(Finding before, Finding after) {
        BigDecimal observedBefore = number(before.observed());
        BigDecimal limitBefore = number(before.limit());
        if (observedBefore == null || limitBefore == null) {
            return Objects.equals(before.observed(), after.observed()) && Objects.equals(before.limit(), after.limit());
        }
        return coversValues(observedBefore, limitBefore, number(after.observed()), number(after.limit()));
    }

    /** A finding that holds from some size on needs an entry that says from which. */
    private static boolean coversSize(@Nullable BigDecimal accepted, @Nullable Witness witness) {
        if (witness == null || (witness.size().signum() == 0 && witness.attained())) {
            return true;
        }
        return accepted != null && witness.size().compareTo(Rational.of(accepted)) >= 0;
    }

    private static boolean coversValues(
            @Nullable BigDecimal acceptedObserved,
            @Nullable BigDecimal acceptedLimit,
            @Nullable BigDecimal observed,
            @Nullable BigDecimal limit) {
        if (acceptedObserved == null || acceptedLimit == null || observed == null || limit == null) {
            return same(acceptedObserved, observed) && same(acceptedLimit, limit);
        }
        int side = acceptedObserved.compareTo(acceptedLimit);
        int observedBy = observed.compareTo(acceptedObserved);
        int limitBy = limit.compareTo(acceptedLimit);
        if (side == 0) {
            return observedBy == 0 && limitBy == 0;
        }
        // Too high: no higher, against a limit no lower. Too low: the other way round.
        return side > 0 ? observedBy <= 0 && limitBy >= 0 : observedBy >= 0 && limitBy <= 0;
    }

    private static boolean same(@Nullable BigDecimal accepted, @Nullable BigDecimal found) {
        return accepted == null ? found == null : found != null && accepted.compareTo(found) == 0;
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
