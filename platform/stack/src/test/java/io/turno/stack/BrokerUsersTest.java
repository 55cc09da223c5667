package io.turno.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import io.turno.stack.BrokerUsers.Right;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrokerUsersTest {
    private static final Credentials ADMIN = new Credentials("admin", "only-for-this-test");
    private static final Credentials ADA = new Credentials("ada", "with a \" and a \\ in it");
    private static final String NEWS = "news";

    @TempDir
    private static Path folder;

    private static BrokerSettings settings;
    private static KafkaBroker broker;
    private static BrokerUsers users;

    @BeforeAll
    static void start() {
        settings = new BrokerSettings(folder, FreePorts.any(), FreePorts.any(), List.of(), Optional.of(ADMIN));
        broker = KafkaBroker.start(settings);
        users = BrokerUsers.at(broker.bootstrapServers(), ADMIN);
        users.ensureTopic(NEWS, 1, false);
    }

    @AfterAll
    static void stop() {
        users.close();
        broker.close();
    }

    @Test
    void shouldLetNobodyInWhoIsUnknown() {
        // When
        boolean answers =
                BrokerContents.answers(broker.bootstrapServers(), new Credentials("eve", "guess").clientSettings());

        // Then
        assertThat(answers).isFalse();
        assertThat(BrokerContents.answers(broker.bootstrapServers(), ADMIN.clientSettings()))
                .isTrue();
    }

    @Test
    void shouldTakeAwayTheRightsThatAreNoLongerNamed() {
        // Given
        users.put(ADA, List.of(Right.topic(NEWS, AclOperation.WRITE)));
        assertThatCode(() -> say(ADA)).doesNotThrowAnyException();

        // When
        users.put(ADA, List.of(Right.topic(NEWS, AclOperation.READ)));

        // Then
        assertThatThrownBy(() -> say(ADA)).hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void shouldNotLetTheOldPasswordInWhenThereIsANewOne() {
        // Given
        var old = new Credentials("bob", "old");
        users.put(old, List.of(Right.topics(NEWS, AclOperation.WRITE)));

        // When
        users.put(new Credentials("bob", "new"), List.of(Right.topics(NEWS, AclOperation.WRITE)));

        // Then
        assertThatThrownBy(() -> say(old)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void shouldMakeATopicOnce() {
        // When
        users.ensureTopic(NEWS, 1, false);

        // Then
        assertThatCode(() -> say(ADMIN)).doesNotThrowAnyException();
    }

    @Test
    void shouldKeepItsPasswordsToItsOwner() throws Exception {
        // When
        var permissions = Files.getPosixFilePermissions(settings.file());

        // Then
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(ADMIN.toString()).doesNotContain(ADMIN.password());
    }

    @Test
    void shouldRefuseDataThatWasOpenToEverybody(@TempDir Path other) {
        // Given
        KafkaBroker.prepare(BrokerSettings.of(other, 1, 2));
        var guarded = new BrokerSettings(other, 1, 2, List.of(), Optional.of(ADMIN));

        // When
        var refusal = assertThatIllegalStateException().isThrownBy(() -> KafkaBroker.prepare(guarded));

        // Then
        refusal.withMessageContaining("begin without it");
    }

    private static void say(Credentials user) throws ExecutionException, InterruptedException {
        Map<String, Object> access = new HashMap<>(user.clientSettings());
        access.put("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(access, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(NEWS, "anything")).get();
        }
    }
}
