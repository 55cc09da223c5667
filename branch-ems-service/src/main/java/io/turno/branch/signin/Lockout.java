package io.turno.branch.signin;

import java.time.Duration;
import java.time.Instant;

import io.turno.contracts.PureRule;

/**
 * Wrong PINs in a row: after five the account waits for fifteen minutes, after five more for twice as long, and so on up to a
 * day.
 *
 * @param failures since the last success or lockout
 * @param lockouts since the last success
 * @param lockedUntil null where it never was
 */
@PureRule
public record Lockout(int failures, int lockouts, Instant lockedUntil) {
    static final Lockout NONE = new Lockout(0, 0, null);
    private static final int PATIENCE = 5;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 7;

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Lockout failed(Instant now) {
        if (failures + 1 < PATIENCE) {
            return new Lockout(failures + 1, lockouts, lockedUntil);
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(lockouts, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return new Lockout(0, lockouts + 1, now.plus(wait));
    }
}
