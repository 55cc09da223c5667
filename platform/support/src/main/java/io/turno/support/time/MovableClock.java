package io.turno.support.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

/** The suite's clock: the system's, moved by an offset that only the sandbox ever sets. */
@Singleton
public class MovableClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    /** From now on this far ahead of (or, negative, behind) the system's clock. */
    public void moveTo(Duration newOffset) {
        offset = newOffset;
    }

    /** From now on runs from this instant. */
    public void moveTo(Instant instant) {
        offset = Duration.between(system.instant(), instant);
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants are UTC; convert them with the branch's zone");
    }
}
