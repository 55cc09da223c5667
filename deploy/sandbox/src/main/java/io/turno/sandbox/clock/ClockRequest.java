package io.turno.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import io.turno.sandbox.BadRequest;

/**
 * Where to move the clock; exactly one of the three.
 *
 * @param offset so far from real time
 * @param advance so much further than now
 * @param instant to here, and on from here
 */
public record ClockRequest(Duration offset, Duration advance, Instant instant) {
    private static final Duration FURTHEST = Duration.ofDays(36_500);

    /** The offset that is asked for. */
    Duration offsetFor(SuiteClock clock) {
        if (Stream.of(given(offset), given(advance), given(instant))
                        .filter(yes -> yes)
                        .count()
                != 1) {
            throw new BadRequest("Give exactly one of offset, advance and instant.");
        }
        Duration wanted = wanted(clock);
        if (wanted.abs().compareTo(FURTHEST) > 0) {
            throw new BadRequest("The clock moves a hundred years at most.");
        }
        return wanted;
    }

    private Duration wanted(SuiteClock clock) {
        if (offset != null) {
            return offset;
        }
        if (advance != null) {
            return clock.offset().plus(advance);
        }
        return clock.offsetTo(instant);
    }

    private static boolean given(Object member) {
        return member != null;
    }
}
