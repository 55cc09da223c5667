package io.turno.booking.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import io.turno.contracts.PureRule;

/**
 * A code that was sent to somebody, and what became of it. A row of the table: neither the code nor the contact is in it, only
 * what {@link CodeKeys} makes of them.
 *
 * @param failures wrong codes so far
 * @param passedAt when the right code came; null until then
 * @param usedAt when something was booked with it; null until then
 */
@PureRule
public record Verification(
        UUID tenantId,
        UUID id,
        CodeChannel channel,
        String contactMark,
        String codeHash,
        Instant sentAt,
        Instant expiresAt,
        int failures,
        Instant passedAt,
        Instant usedAt) {

    /** What a code turns out to be; all but the first look the same from outside. */
    enum Verdict {
        PASSED,
        WRONG_CODE,
        TOO_MANY_ATTEMPTS,
        EXPIRED,
        PASSED_BEFORE
    }

    /** @param attempts how many wrong codes are allowed */
    Verdict judge(String givenHash, int attempts, Instant now) {
        boolean same = same(codeHash, givenHash);
        if (passedAt != null) {
            return Verdict.PASSED_BEFORE;
        }
        if (!now.isBefore(expiresAt)) {
            return Verdict.EXPIRED;
        }
        if (failures >= attempts) {
            return Verdict.TOO_MANY_ATTEMPTS;
        }
        return same ? Verdict.PASSED : Verdict.WRONG_CODE;
    }

    /** After one more wrong code. */
    Verification failedOnce() {
        return new Verification(
                tenantId, id, channel, contactMark, codeHash, sentAt, expiresAt, failures + 1, passedAt, usedAt);
    }

    /** How many codes may still be tried. */
    int attemptsLeft(int attempts, Instant now) {
        boolean isOver = passedAt != null || !now.isBefore(expiresAt);
        return isOver ? 0 : Math.max(0, attempts - failures);
    }

    /**
     * True where it may be booked with.
     *
     * @param marks of the contacts of whom it may be
     * @param lives how long after the code was right
     */
    boolean proves(Collection<String> marks, Duration lives, Instant now) {
        // Each is compared, so that how long it takes does not say which one it is.
        long fitting = marks.stream().filter(mark -> same(contactMark, mark)).count();
        return passedAt != null && usedAt == null && now.isBefore(passedAt.plus(lives)) && fitting > 0;
    }

    /** In constant time. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
