package io.turno.support.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.outbox.KafkaSender;
import io.turno.support.outbox.Topics;
import io.turno.testkit.events.EventLog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventReaderTest {
    private final Platform platform = Platform.shared();
    private final Database database = platform.database();
    private final UUID tenant = UUID.randomUUID();
    private final Topics topics = new Topics(platform.broker());
    private final DeadLetters deadLetters = new DeadLetters("test", new KafkaSender(platform.broker(), topics));
    private final Listener listener = new Listener("test-" + tenant);
    private final EventReader reader = new EventReader(listener, database, deadLetters);

    /** Writes down what it hears; fails where it is told to. */
    private static final class Listener implements EventConsumer {
        private final String name;
        private boolean failing;

        Listener(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Topic> topics() {
            return Set.of(Topic.TICKETS);
        }

        @Override
        public void on(Event<?> event, Handle handle) {
            handle.execute("insert into written (tenant_id, what) values (?, ?)", event.tenantId(), event.id());
            if (failing) {
                throw new IllegalStateException("not now");
            }
        }
    }

    @AfterEach
    void close() {
        deadLetters.close();
        topics.close();
    }

    @Test
    void shouldTakeInAnEventOnceHoweverOftenItComes() {
        // Given
        var record = record(event());
        reader.takeIn(List.of(record, record));

        // When
        reader.takeIn(List.of(record));

        // Then
        assertThat(heard()).hasSize(1);
    }

    @Test
    void shouldForgetThatItCameWhereItsHandlingFailed() {
        // Given
        var record = record(event());
        listener.failing = true;
        assertThatThrownBy(() -> reader.takeIn(List.of(record))).hasMessage("not now");
        assertThat(heard()).isEmpty();

        // When
        listener.failing = false;
        reader.takeIn(List.of(record));

        // Then
        assertThat(heard()).hasSize(1);
    }

    @Test
    void shouldPutAsideWhatNobodyCanReadAndGoOn() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        var poison = new ConsumerRecord<>(Topic.TICKETS.name(), 0, 0, key, "not an event".getBytes());

        // When
        reader.takeIn(List.of(poison, record(event())));

        // Then
        assertThat(heard()).hasSize(1);
        try (var graveyard = EventLog.of(platform.bootstrap(), Topic.TICKETS.deadLetters())) {
            Awaitility.await().until(() -> graveyard.records().stream().anyMatch(letter -> key.equals(letter.key())));
        }
    }

    @Test
    void shouldTakeInEventsOfSeveralTenantsEachInItsOwnScope() {
        // Given
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        records.add(record(event()));
        records.add(record(Event.of("/turno/test", Instant.EPOCH, UUID.randomUUID(), "x", feedback())));
        records.add(record(event()));

        // When
        reader.takeIn(records);

        // Then
        assertThat(heard()).hasSize(2);
    }

    private List<String> heard() {
        return database.inTenant(tenant, handle -> handle.createQuery("select what from written")
                .mapTo(String.class)
                .list());
    }

    private Event<FeedbackGiven> event() {
        return Event.of("/turno/test", Instant.EPOCH, tenant, "x", feedback());
    }

    private static FeedbackGiven feedback() {
        return new FeedbackGiven(UUID.randomUUID(), UUID.randomUUID(), null, 5, null);
    }

    private static ConsumerRecord<String, byte[]> record(Event<?> event) {
        ProducerRecord<String, byte[]> sent = EventCodec.toKafka(Topic.TICKETS.name(), "key", event);
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers().toArray()),
                Optional.empty());
    }
}
