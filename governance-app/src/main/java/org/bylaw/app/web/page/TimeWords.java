package org.bylaw.app.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as pages write them: to the minute, in UTC. */
public final class TimeWords {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TimeWords() {}

    /** {@code 2026-05-04 10:00 UTC}; seconds are cut off. */
    public static String of(Instant time) {
        return FORM.format(time);
    }
}
