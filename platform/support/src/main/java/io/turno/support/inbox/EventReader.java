package io.turno.support.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.Topic;
import io.turno.contracts.event.UnreadableEvent;
import io.turno.support.data.Database;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/** Takes records into the database: a whole batch in one transaction, or, where that fails, one by one. */
final class EventReader {
    private final EventConsumer consumer;
    private final Database database;
    private final DeadLetters deadLetters;

    EventReader(EventConsumer consumer, Database database, DeadLetters deadLetters) {
        this.consumer = consumer;
        this.database = database;
        this.deadLetters = deadLetters;
    }

    /** @throws RuntimeException where nothing of the batch was taken in */
    void takeIn(List<ConsumerRecord<String, byte[]>> records) {
        database.acrossTenants(handle -> {
            UUID tenant = null;
            for (var record : records) {
                tenant = takeIn(record, handle, tenant);
            }
            return records.size();
        });
    }

    private UUID takeIn(ConsumerRecord<String, byte[]> record, Handle handle, UUID tenant) {
        if (record.value() == null) {
            Database.widen(handle);
            consumer.onTombstone(Topic.named(record.topic()), record.key(), handle);
            return null;
        }
        return readable(record).map(event -> takeIn(event, handle, tenant)).orElse(tenant);
    }

    private UUID takeIn(Event<?> event, Handle handle, UUID tenant) {
        if (!event.tenantId().equals(tenant)) {
            Database.narrowTo(handle, event.tenantId());
        }
        if (consumer.everyInstance() || Inbox.isNew(handle, consumer.name(), event.id())) {
            consumer.on(event, handle);
        }
        return event.tenantId();
    }

    private Optional<Event<?>> readable(ConsumerRecord<String, byte[]> record) {
        try {
            return EventCodec.fromKafka(record);
        } catch (UnreadableEvent unreadable) {
            deadLetters.bury(record, unreadable);
            return Optional.empty();
        }
    }
}
