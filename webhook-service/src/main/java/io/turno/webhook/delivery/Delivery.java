package io.turno.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the table.
 *
 * @param subject what order is kept within
 * @param dueAt by the suite's clock
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
        Instant dueAt,
        Instant createdAt) {

    /** Where it stands. */
    public enum Status {
        PENDING,
        DELIVERED,
        FAILED
    }
}
