package io.turno.support.inbox;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it came.
 *
 * @param record what it was read from, for the dead letters
 */
public record Received(Topic topic, Event<?> event, ConsumerRecord<String, byte[]> record) {
    static Received of(ConsumerRecord<String, byte[]> record, Event<?> event) {
        return new Received(Topic.named(record.topic()), event, record);
    }

    /** Its data, word for word as the sender wrote it. */
    public byte[] json() {
        return record.value();
    }
}
