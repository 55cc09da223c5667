package io.turno.booking.verification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.booking.limit.BookingLimits;
import io.turno.booking.verification.VerificationRequests.SentCodeView;
import io.turno.contracts.event.Topic;
import io.turno.contracts.verification.CodeLetter;
import io.turno.contracts.verification.VerificationRequested;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.outbox.Outbox;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Makes a code and has it sent. Whether anybody with that contact is known here makes no difference, and is not looked up. The
 * code itself is nowhere but in the letter, which is encrypted before it is written down for the first time.
 */
@Singleton
class SendCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final Database database;
    private final Idempotency idempotency;
    private final VerificationRepository verifications;
    private final CodeKeys keys;
    private final Outbox outbox;
    private final Audit audit;
    private final BookingLimits limits;
    private final Clock clock;
    private final VerificationConfig config;
    private final SendQuota quota;

    SendCode(
            Database database,
            Idempotency idempotency,
            VerificationRepository verifications,
            CodeKeys keys,
            Outbox outbox,
            Audit audit,
            BookingLimits limits,
            Clock clock,
            VerificationConfig config) {
        this.database = database;
        this.idempotency = idempotency;
        this.verifications = verifications;
        this.keys = keys;
        this.outbox = outbox;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
        this.config = config;
        this.quota = new SendQuota(config.sends(), config.sendsWithin());
    }

    /** Equal ones are equal requests to {@link Idempotency}, which keeps no contact either. */
    private record Asked(String contactMark, String language) {}

    /** @throws Refused {@link CommonRefusal#TOO_MANY_REQUESTS} where this contact, or this machine, asked too often */
    SentCodeView send(Recipient recipient, Actor actor, String idempotencyKey) {
        UUID tenantId = recipient.tenantId();
        String mark = keys.contactMark(tenantId, recipient.channel(), recipient.contact());
        try {
            limits.countCode(tenantId);
            return database.inTenant(
                    tenantId,
                    handle -> idempotency.once(
                            handle,
                            tenantId,
                            "send-code-" + actor.id(),
                            idempotencyKey,
                            new Asked(mark, recipient.language()),
                            SentCodeView.class,
                            () -> write(handle, recipient, mark, actor)));
        } catch (Refused refused) {
            tellOfRefusal(recipient, refused, actor);
            throw refused;
        }
    }

    private SentCodeView write(Handle handle, Recipient recipient, String mark, Actor actor) {
        Instant now = clock.instant();
        var sent = verifications.lockSends(handle, recipient.tenantId(), mark, now.minus(config.sendsWithin()));
        var allowance = quota.at(now, sent);
        if (allowance.isUsedUp()) {
            throw new Refused(CommonRefusal.TOO_MANY_REQUESTS)
                    .with("retryAfterSeconds", allowance.pause().toSeconds() + 1);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        Instant expiresAt = now.plus(config.codeLives());
        verifications.add(
                handle,
                new Verification(
                        recipient.tenantId(),
                        id,
                        recipient.channel(),
                        mark,
                        keys.codeHash(id, code),
                        now,
                        expiresAt,
                        0,
                        null,
                        null));
        hand(handle, recipient, id, code, expiresAt);
        audit.record(
                handle, recipient.tenantId(), actor, "verification.code-sent", id, null, details(recipient.channel()));
        return new SentCodeView(id, expiresAt, allowance.left() - 1);
    }

    private void hand(Handle handle, Recipient recipient, UUID id, String code, Instant expiresAt) {
        var letter = new CodeLetter(recipient.channel().word(), recipient.contact(), code, recipient.language());
        var event = new VerificationRequested(id, keys.sealed(id, letter), expiresAt);
        outbox.append(handle, Topic.VERIFICATIONS, id, recipient.tenantId(), id, event);
    }

    /** In a transaction of its own: that of the refused request is undone. */
    private void tellOfRefusal(Recipient recipient, Refused refused, Actor actor) {
        UUID tenantId = recipient.tenantId();
        var details = Map.of(
                "channel", recipient.channel().name(), "why", refused.refusal().slug());
        database.inTenant(tenantId, handle -> {
            audit.record(handle, tenantId, actor, "verification.code-refused", tenantId, null, details);
            return tenantId;
        });
    }

    private static Map<String, String> details(CodeChannel channel) {
        return Map.of("channel", channel.name());
    }
}
