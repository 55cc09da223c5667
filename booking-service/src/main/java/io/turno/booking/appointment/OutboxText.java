package io.turno.booking.appointment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.turno.support.outbox.OutboxRow;

/** A row of the outbox, its data readable. */
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
        return new OutboxText(
                row.broker(),
                row.lane(),
                row.topic(),
                row.recordKey(),
                row.eventId(),
                row.type(),
                row.source(),
                row.eventTime(),
                row.tenantId(),
                row.subject(),
                new String(row.data(), StandardCharsets.UTF_8));
    }
}
