package org.bylaw.specs.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a scenario lets time pass. */
final class ScenarioClock extends Clock {

    /** When scenarios begin: four days after the evidence of Drift's markets. */
    static final Instant BEGIN = Instant.parse("2026-04-01T09:00:00Z");

    private volatile Instant now = BEGIN;

    void pass(Duration time) {
        now = now.plus(time);
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
        return this;
    }
}
