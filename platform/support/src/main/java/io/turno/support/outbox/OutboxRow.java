package io.turno.support.outbox;

import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.StoredEvent;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One record on its way to a broker.
 *
 * @param id position in the outbox; 0 while it is not there yet
 * @param lane records of one key share a lane
 * @param data JSON; null, like type, for a tombstone
 */
public record OutboxRow(
        long id,
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
        byte[] data) {

    ProducerRecord<String, byte[]> toKafka() {
        if (data == null) {
            return new ProducerRecord<>(topic, recordKey, null);
        }
        var event = new StoredEvent(eventId, type, source, eventTime, tenantId, subject, data);
        return EventCodec.toKafka(topic, recordKey, event);
    }
}
