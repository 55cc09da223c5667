package io.turno.support.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Listener listener;
    private final Database database;
    private final DeadLetters deadLetters;

    EventReader(Listener listener, Database database, DeadLetters deadLetters) {
        this.listener = listener;
        this.database = database;
        this.deadLetters = deadLetters;
    }

    /** @throws RuntimeException where nothing of the batch was taken in */
    void takeIn(List<ConsumerRecord<String, byte[]>> records) {
        database.acrossTenants(handle -> {
            switch (listener) {
                case EventConsumer consumer -> oneAfterTheOther(consumer, records, handle);
                case BatchConsumer consumer -> together(consumer, records, handle);
            }
            return records.size();
        });
    }

    private void oneAfterTheOther(EventConsumer consumer, List<ConsumerRecord<String, byte[]>> records, Handle handle) {
        UUID tenant = null;
        for (var record : records) {
            tenant = takeIn(consumer, record, handle, tenant);
        }
    }

    private UUID takeIn(EventConsumer consumer, ConsumerRecord<String, byte[]> record, Handle handle, UUID tenant) {
        if (record.value() == null) {
            Database.widen(handle);
            consumer.onTombstone(Topic.named(record.topic()), record.key(), handle);
            return null;
        }
        return readable(record)
                .map(event -> takeIn(consumer, event, handle, tenant))
                .orElse(tenant);
    }

    private UUID takeIn(EventConsumer consumer, Event<?> event, Handle handle, UUID tenant) {
        if (!event.tenantId().equals(tenant)) {
            Database.narrowTo(handle, event.tenantId());
        }
        if (!consumer.remembers(event) || Inbox.isNew(handle, consumer.name(), event.id())) {
            consumer.on(event, handle);
        }
        return event.tenantId();
    }

    private void together(BatchConsumer consumer, List<ConsumerRecord<String, byte[]>> records, Handle handle) {
        var received = new ArrayList<Received>();
        for (var record : records) {
            try {
                EventCodec.fromKafka(record)
                        .ifPresentOrElse(event -> received.add(Received.of(record, event)), () -> passOver(record));
            } catch (UnreadableEvent unreadable) {
                deadLetters.bury(record, unreadable);
            }
        }
        consumer.on(onlyNew(received, handle), handle)
                .forEach((refused, why) -> deadLetters.bury(refused.record(), why));
    }

    /** One that reads from the beginning at each start finds it again once it knows the type. */
    private void passOver(ConsumerRecord<String, byte[]> record) {
        if (!listener.everyInstance()) {
            deadLetters.bury(record, "of no type that is known here");
        }
    }

    private List<Received> onlyNew(List<Received> received, Handle handle) {
        List<UUID> remembered = received.stream()
                .map(Received::event)
                .filter(listener::remembers)
                .map(Event::id)
                .toList();
        Set<UUID> unknown = Inbox.newOf(handle, listener.name(), remembered);
        return received.stream()
                .filter(one -> !listener.remembers(one.event())
                        || unknown.remove(one.event().id()))
                .toList();
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
