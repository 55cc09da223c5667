package io.turno.testkit.events;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentHeld;
import io.turno.contracts.event.Topic;
import io.turno.contracts.event.UnreadableEvent;
import io.turno.stack.KafkaBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventLogTest {
    private static final UUID TENANT = new UUID(0, 1);
    private static final AppointmentHeld HELD = Samples.of(AppointmentHeld.class);
    private static final AppointmentBooked BOOKED = Samples.of(AppointmentBooked.class);
    private static KafkaBroker broker;

    private final Topic topic = new Topic("turno.test." + UUID.randomUUID(), 1, false);
    private final EventPublisher publisher = new EventPublisher(broker.bootstrapServers());

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.temporary();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void makeTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var replicas = (short) 1;
            admin.createTopics(Set.of(new NewTopic(topic.name(), topic.partitions(), replicas)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stopPublisher() {
        publisher.close();
    }

    @Test
    void shouldKnowWhatWasSaidBeforeItListened() throws Exception {
        // Given
        var said = publisher.publish(topic, "key", TENANT, "subject", HELD);

        // When
        try (var log = EventLog.of(broker.bootstrapServers(), topic)) {
            var heard = log.await(AppointmentHeld.class, HELD::equals);

            // Then
            assertThat(heard).isEqualTo(said);
        }
    }

    @Test
    void shouldGiveEachTypeInItsOrderWhenTypesAreMixed() throws Exception {
        // Given
        var first = publisher.publish(topic, "key", TENANT, "first", HELD);
        publisher.publish(topic, "key", TENANT, "between", BOOKED);
        var second = publisher.publish(topic, "key", TENANT, "second", HELD);

        // When
        try (var log = EventLog.of(broker.bootstrapServers(), topic)) {
            awaitRecords(log, 3);

            // Then
            assertThat(log.all(AppointmentHeld.class)).containsExactly(first, second);
        }
    }

    @Test
    void shouldShowTombstonesAsRecordsOnly() throws Exception {
        // Given
        publisher.publish(topic, "key", TENANT, "subject", HELD);
        publisher.publishTombstone(topic, "key");

        // When
        try (var log = EventLog.of(broker.bootstrapServers(), topic)) {
            awaitRecords(log, 2);

            // Then
            assertThat(log.records().getLast().value()).isNull();
            assertThat(log.all(AppointmentHeld.class)).hasSize(1);
        }
    }

    @Test
    void shouldNotHideWhatNobodyCanRead() throws Exception {
        // Given
        publisher.publishRaw(topic, "key", new byte[] {1, 2, 3});

        // When
        try (var log = EventLog.of(broker.bootstrapServers(), topic)) {
            awaitRecords(log, 1);

            // Then
            assertThatThrownBy(() -> log.all(AppointmentHeld.class)).isInstanceOf(UnreadableEvent.class);
        }
    }

    private static void awaitRecords(EventLog log, int count) {
        Awaitility.await("records").until(() -> log.records().size() == count);
    }
}
