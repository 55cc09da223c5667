package io.turno.sandbox.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

/** What time it is in the suite: the system's clock, moved. */
@Singleton
public class SuiteClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    /** How far ahead of (or, negative, behind) real time. */
    public Duration offset() {
        return offset;
    }

    /** How far it must be moved for this instant to be now. */
    Duration offsetTo(Instant instant) {
        return Duration.between(system.instant(), instant);
    }

    void moveTo(Duration newOffset) {
        offset = newOffset;
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
        throw new UnsupportedOperationException("The suite's time is UTC");
    }
}
