package org.bylaw.app.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes when it is told to. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    /** A clock that shows an instant, {@code 2026-04-01T09:00:00Z}. */
    public SettableClock(String now) {
        this.now = Instant.parse(now);
    }

    /** Sets it on, or back by a negative duration. */
    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    /** Sets it. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
