package io.turno.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event whose data is JSON already, as an outbox keeps it. The attributes are those of {@link Event}.
 *
 * @param json the data, UTF-8
 */
public record StoredEvent(
        UUID id, String type, String source, Instant time, UUID tenantId, String subject, byte[] json) {

    public static StoredEvent of(Event<?> event) {
        return new StoredEvent(
                event.id(),
                event.type(),
                event.source(),
                event.time(),
                event.tenantId(),
                event.subject(),
                EventJson.write(event.data()));
    }
}
