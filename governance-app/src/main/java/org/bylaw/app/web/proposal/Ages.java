package org.bylaw.app.web.proposal;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, and how long it is until something, in one unit, rounded down. */
public final class Ages {

    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int HOURS_BEFORE_DAYS = 48;

    private Ages() {}

    /** {@code 3 hours ago}, {@code 5 days ago}, {@code just now}. */
    public static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        return age.toSeconds() < SECONDS_OF_MINUTE ? "just now" : words(age) + " ago";
    }

    /** {@code in 3 hours}; {@code now} from the instant on. */
    public static String until(Instant then, Instant now) {
        Duration left = Duration.between(now, then);
        return left.isNegative() || left.isZero() ? "now" : "in " + words(left);
    }

    /** {@code 20 minutes}, {@code 47 hours}, {@code 2 days}. */
    public static String words(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < SECONDS_OF_HOUR) {
            return count(Math.max(1, seconds / SECONDS_OF_MINUTE), "minute");
        }
        return seconds < (long) HOURS_BEFORE_DAYS * SECONDS_OF_HOUR
                ? count(seconds / SECONDS_OF_HOUR, "hour")
                : count(seconds / SECONDS_OF_DAY, "day");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
