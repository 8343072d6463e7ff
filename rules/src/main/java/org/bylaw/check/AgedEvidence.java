package org.bylaw.check;

import java.util.Locale;
import org.bylaw.evidence.EvidenceValue;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A value of the evidence on the day of a check.
 *
 * @param value the value
 * @param ageDays whole days since it was observed; negative where it is dated after the check
 * @param maxAgeDays the policy's highest age; {@code null} where any age will do
 * @param state whether rules may use it
 */
public record AgedEvidence(
        EvidenceValue value, long ageDays, @Nullable Rational maxAgeDays, State state) {

    /** Whether rules may use a value. */
    public enum State {
        /** Recent enough. */
        CURRENT,
        /** Older than the policy allows. */
        STALE,
        /** Dated after the day of the check, so that it cannot have been observed. */
        DATED_AHEAD;

        /** The state as reports write it: {@code dated-ahead}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static AgedEvidence of(EvidenceValue value, long ageDays, @Nullable Rational maxAgeDays) {
        State state = ageDays < 0
                ? State.DATED_AHEAD
                : maxAgeDays != null && Rational.of(ageDays).compareTo(maxAgeDays) > 0 ? State.STALE : State.CURRENT;
        return new AgedEvidence(value, ageDays, maxAgeDays, state);
    }

    /** Why rules may not use the value; {@code null} where they may. */
    @Nullable
    String fault() {
        return switch (state) {
            case CURRENT -> null;
            case STALE -> "is " + days(ageDays) + " old; the policy allows " + maxAgeDays;
            case DATED_AHEAD -> "is dated " + value.observed().asOf() + ", after the day of the check";
        };
    }

    /** The same in brackets after the value's name; {@code null} where rules may use the value. */
    @Nullable
    String shortfall() {
        return switch (state) {
            case CURRENT -> null;
            case STALE -> days(ageDays) + " old, at most " + maxAgeDays + " allowed";
            case DATED_AHEAD -> "dated " + value.observed().asOf() + ", after the day of the check";
        };
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
