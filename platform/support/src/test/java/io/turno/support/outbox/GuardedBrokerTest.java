package io.turno.support.outbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.turno.contracts.event.Topic;
import io.turno.stack.BrokerSettings;
import io.turno.stack.BrokerUsers;
import io.turno.stack.BrokerUsers.Right;
import io.turno.stack.Credentials;
import io.turno.stack.FreePorts;
import io.turno.stack.KafkaBroker;
import io.turno.support.outbox.BrokerAccess.Login;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A broker that asks who one is, and lets this service write to its own topic only. */
class GuardedBrokerTest {
    private static final Credentials ADMIN = new Credentials("admin", "only-for-this-test");
    private static final Credentials SERVICE = new Credentials("service", "as \"secret\"");
    private static final Topic OWN = Topic.fromBranch(UUID.randomUUID());
    private static final Topic MISSING = Topic.fromBranch(UUID.randomUUID());

    @TempDir
    private static Path folder;

    private static KafkaBroker broker;
    private static BrokerAccess access;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(
                new BrokerSettings(folder, FreePorts.any(), FreePorts.any(), List.of(), Optional.of(ADMIN)));
        try (var users = BrokerUsers.at(broker.bootstrapServers(), ADMIN)) {
            users.ensureTopic(OWN.name(), OWN.partitions(), OWN.compacted());
            users.put(
                    SERVICE,
                    List.of(
                            Right.topic(OWN.name(), AclOperation.WRITE),
                            Right.topic(MISSING.name(), AclOperation.WRITE)));
        }
        var login = new Login(SERVICE.user(), SERVICE.password());
        access = new BrokerAccess(broker.bootstrapServers(), Optional.of(login), false, Optional.empty());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldWriteToATopicThatItMayNotMakeButFindsMade() throws Exception {
        try (var topics = new Topics(access);
                var sender = new KafkaSender(access, topics)) {
            // When
            var written = sender.send(new ProducerRecord<>(OWN.name(), "key", new byte[] {1}));

            // Then
            assertThat(written.get().hasOffset()).isTrue();
        }
    }

    @Test
    void shouldSayThatATopicIsMissingWhichItMayNotMake() {
        try (var topics = new Topics(access)) {
            // When
            var failure = assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> topics.ensure(MISSING));

            // Then
            failure.withMessageContaining("not mine to make");
        }
    }

    @Test
    void shouldNotWriteWhereItHasNoRight() throws Exception {
        // Given
        try (var users = BrokerUsers.at(broker.bootstrapServers(), ADMIN)) {
            users.ensureTopic(Topic.TICKETS.name(), 1, false);
        }

        // When
        try (var topics = new Topics(access);
                var sender = new KafkaSender(access, topics)) {
            // Then
            assertThatThrownBy(() -> sender.send(new ProducerRecord<>(Topic.TICKETS.name(), "key", new byte[] {1}))
                            .get())
                    .satisfiesAnyOf(
                            early -> assertThat(early).hasRootCauseInstanceOf(TopicAuthorizationException.class),
                            late -> assertThat(late)
                                    .isInstanceOf(ExecutionException.class)
                                    .hasCauseInstanceOf(TopicAuthorizationException.class));
        }
    }
}
