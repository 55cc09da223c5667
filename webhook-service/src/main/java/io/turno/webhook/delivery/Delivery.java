package io.turno.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.webhook.subscription.Subscription;

/**
 * A row of the table.
 *
 * @param subject what order is kept within
 * @param attemptsBefore how many of the attempts were made before it was sent again on request
 * @param onceMore it was asked for while it was being sent: when that call is over, another follows
 * @param dueAt by the suite's clock
 * @param leasedUntil by the database's clock: while somebody is sending it; null where nobody is
 */
public record Delivery(
        UUID tenantId,
        UUID id,
        UUID subscriptionId,
        UUID eventId,
        String eventType,
        String subject,
        String body,
        Status status,
        int attempts,
        int attemptsBefore,
        boolean onceMore,
        Instant dueAt,
        Instant leasedUntil,
        Instant createdAt) {

    /** Where it stands. */
    public enum Status {
        PENDING,
        DELIVERED,
        FAILED
    }

    /** A new one, due at once. */
    static Delivery of(
            Subscription subscription, UUID eventId, String eventType, String subject, String body, Instant now) {
        return new Delivery(
                subscription.tenantId(),
                UuidCreator.getTimeOrderedEpoch(),
                subscription.id(),
                eventId,
                eventType,
                subject,
                body,
                Status.PENDING,
                0,
                0,
                false,
                now,
                null,
                now);
    }

    /** As it stands after one more attempt. */
    Delivery after(Outcome outcome, Instant now) {
        int made = attempts + 1;
        if (onceMore) {
            return with(Status.PENDING, made, made, dueAt);
        }
        // Delivered by somebody else meanwhile: a late failure does not undo that.
        if (outcome.isSuccess() || status == Status.DELIVERED) {
            return with(Status.DELIVERED, made, attemptsBefore, dueAt);
        }
        Optional<Duration> pause = RetrySchedule.pauseAfter(made - attemptsBefore);
        return with(
                pause.isPresent() ? Status.PENDING : Status.FAILED,
                made,
                attemptsBefore,
                now.plus(pause.orElse(Duration.ZERO)));
    }

    private Delivery with(Status newStatus, int newAttempts, int newAttemptsBefore, Instant newDueAt) {
        return new Delivery(
                tenantId,
                id,
                subscriptionId,
                eventId,
                eventType,
                subject,
                body,
                newStatus,
                newAttempts,
                newAttemptsBefore,
                false,
                newDueAt,
                leasedUntil,
                createdAt);
    }
}
