package io.turno.branch.estimate;

import java.time.Duration;
import java.time.Instant;

import io.turno.contracts.PureRule;

/**
 * What people are told of a call that is expected: from 0.8 to 1.25 times the wait, in whole minutes, never less than one
 * long.
 */
@PureRule
record WaitRange(Duration from, Duration to) {
    private static final int MINUTE = 60_000;

    static WaitRange of(Duration wait) {
        long from = wait.toMillis() * 4 / 5 / MINUTE;
        long to = -Math.floorDiv(-wait.toMillis() * 5 / 4, MINUTE);
        return new WaitRange(Duration.ofMinutes(from), Duration.ofMinutes(Math.max(from + 1, to)));
    }

    Instant fromAfter(Instant made) {
        return made.plus(from);
    }

    Instant toAfter(Instant made) {
        return made.plus(to);
    }
}
