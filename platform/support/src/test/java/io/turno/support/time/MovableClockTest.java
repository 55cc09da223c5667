package io.turno.support.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MovableClockTest {
    private final MovableClock clock = new MovableClock();

    @Test
    void shouldTellTheSystemsTimeWhenNobodyMovedIt() {
        Instant before = Clock.systemUTC().instant();

        Instant now = clock.instant();

        assertThat(now).isBetween(before, Clock.systemUTC().instant());
    }

    @Test
    void shouldRunAheadByTheOffsetWhenItIsMoved() {
        Instant before = Clock.systemUTC().instant();

        clock.moveTo(Duration.ofMinutes(50));

        assertThat(clock.instant().minus(Duration.ofMinutes(50)))
                .isBetween(before, Clock.systemUTC().instant());
    }

    @Test
    void shouldRunOnFromTheInstantWhenItIsMovedThere() {
        var christmas = Instant.parse("2030-12-25T08:00:00Z");

        clock.moveTo(christmas);

        assertThat(clock.instant()).isBetween(christmas, christmas.plusSeconds(60));
    }

    @Test
    void shouldForgetTheFormerOffsetWhenItIsMovedAgain() {
        clock.moveTo(Duration.ofDays(1));

        clock.moveTo(Duration.ZERO);

        assertThat(clock.offset()).isZero();
    }
}
