package org.bylaw.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that begins in the past and is moved on by hand until it is let go; from then on it tells the time. */
public final class DemoClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> behind;

    /** A clock that is {@code behind} for now. */
    public DemoClock(Clock real, Duration behind) {
        this.real = real;
        this.behind = new AtomicReference<>(behind);
    }

    /** Moves it on. */
    void pass(Duration time) {
        behind.updateAndGet(before -> before.compareTo(time) > 0 ? before.minus(time) : Duration.ZERO);
    }

    /** Lets it go. */
    void letGo() {
        behind.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(Objects.requireNonNull(behind.get()));
    }
}
