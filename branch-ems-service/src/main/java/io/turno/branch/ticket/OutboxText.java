package io.turno.branch.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.turno.support.outbox.OutboxRow;

/**
 * A row of the outbox, its data readable.
 *
 * @param eventId that of another row where both say the same thing to different readers
 */
record OutboxText(
        String broker,
        int lane,
        String topic,
        String recordKey,
        UUID eventId,
        String type,
        String source,
        Instant eventTime,
        UUID tenantId,
        String subject,
        String data) {

    static OutboxText of(OutboxRow row) {
        return as(row, row.eventId());
    }

    static OutboxText as(OutboxRow row, UUID eventId) {
        return new OutboxText(
                row.broker(),
                row.lane(),
                row.topic(),
                row.recordKey(),
                eventId,
                row.type(),
                row.source(),
                row.eventTime(),
                row.tenantId(),
                row.subject(),
                new String(row.data(), StandardCharsets.UTF_8));
    }
}
