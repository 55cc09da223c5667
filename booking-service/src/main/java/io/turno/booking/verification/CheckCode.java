package io.turno.booking.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.limit.BookingLimits;
import io.turno.booking.verification.Verification.Verdict;
import io.turno.booking.verification.VerificationRequests.PassedCodeView;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Compares a code with the one that was sent. Whatever is wrong with it, the answer looks the same. */
@Singleton
class CheckCode {
    private final Database database;
    private final Idempotency idempotency;
    private final VerificationRepository verifications;
    private final CodeKeys keys;
    private final Audit audit;
    private final BookingLimits limits;
    private final Clock clock;
    private final VerificationConfig config;

    CheckCode(
            Database database,
            Idempotency idempotency,
            VerificationRepository verifications,
            CodeKeys keys,
            Audit audit,
            BookingLimits limits,
            Clock clock,
            VerificationConfig config) {
        this.database = database;
        this.idempotency = idempotency;
        this.verifications = verifications;
        this.keys = keys;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
        this.config = config;
    }

    /**
     * What is remembered for an idempotency key: nothing that one could book with.
     *
     * @param bookUntil null where the code was not accepted
     */
    private record Checked(Instant bookUntil, int attemptsLeft) {
        static final Checked UNKNOWN = new Checked(null, 0);
    }

    /**
     * @throws Refused {@link BookingRefusal#VERIFICATION_FAILED} with {@code attemptsLeft}; {@link
     *     CommonRefusal#TOO_MANY_REQUESTS} where this machine guesses
     */
    PassedCodeView check(UUID id, String code, Actor actor, String idempotencyKey) {
        limits.mayCheckCode();
        String hash = keys.codeHash(id, code);
        Checked checked = database.acrossTenants(handle -> verifications
                .lock(handle, id)
                .map(sent -> once(handle, sent, hash, actor, idempotencyKey))
                .orElse(Checked.UNKNOWN));
        if (checked.bookUntil() == null) {
            limits.countWrongCode();
            throw new Refused(BookingRefusal.VERIFICATION_FAILED).with("attemptsLeft", checked.attemptsLeft());
        }
        return new PassedCodeView(keys.token(id), checked.bookUntil());
    }

    private Checked once(Handle handle, Verification sent, String hash, Actor actor, String idempotencyKey) {
        Database.narrowTo(handle, sent.tenantId());
        return idempotency.once(
                handle,
                sent.tenantId(),
                "check-code-" + sent.id(),
                idempotencyKey,
                hash,
                Checked.class,
                () -> judge(handle, sent, hash, actor));
    }

    private Checked judge(Handle handle, Verification sent, String hash, Actor actor) {
        Instant now = clock.instant();
        Verdict verdict = sent.judge(hash, config.attempts(), now);
        Checked checked =
                switch (verdict) {
                    case PASSED -> {
                        verifications.pass(handle, sent, now);
                        yield new Checked(now.plus(config.tokenLives()), 0);
                    }
                    case WRONG_CODE -> {
                        verifications.fail(handle, sent);
                        yield new Checked(null, sent.failedOnce().attemptsLeft(config.attempts(), now));
                    }
                    case TOO_MANY_ATTEMPTS, EXPIRED, PASSED_BEFORE -> Checked.UNKNOWN;
                };
        tell(handle, sent, verdict, actor);
        return checked;
    }

    private void tell(Handle handle, Verification sent, Verdict verdict, Actor actor) {
        String action = verdict == Verdict.PASSED ? "verification.passed" : "verification.failed";
        var details = Map.of("channel", sent.channel().name(), "verdict", verdict.name());
        audit.record(handle, sent.tenantId(), actor, action, sent.id(), null, details);
    }
}
