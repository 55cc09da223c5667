package io.turno.local.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.event.Topic;
import io.turno.stack.BrokerSettings;
import io.turno.stack.Credentials;
import io.turno.stack.FreePorts;
import io.turno.stack.KafkaBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a branch's credentials are good for at a real broker: its own two topics, and nothing else. */
class CentreUsersTest {
    private static final UUID LONDON = UUID.randomUUID();
    private static final UUID MADRID = UUID.randomUUID();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path state;

    private static CentreUsers users;
    private static KafkaBroker broker;

    @BeforeAll
    static void start() throws Exception {
        users = new CentreUsers(Secrets.in(state));
        broker = KafkaBroker.start(new BrokerSettings(
                state.resolve("kafka"),
                FreePorts.any(),
                FreePorts.any(),
                List.of(),
                Optional.of(users.administrator())));
        users.admit(broker.bootstrapServers(), List.of(LONDON, MADRID));
        try (var admin = Admin.create(access(users.centre()))) {
            List<NewTopic> shared = List.of(
                    new NewTopic(Topic.TICKETS.name(), 1, (short) 1),
                    new NewTopic(Topic.POLICY.name(), 1, (short) 1),
                    new NewTopic(Topic.AUDIT.name(), 1, (short) 1),
                    new NewTopic(Topic.BRANCHES.name(), 1, (short) 1));
            admin.createTopics(shared).all().get();
        }
        say(users.centre(), Topic.ofBranch(LONDON), "for London");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldHearWhatIsForItAndSayWhatItHasToSay() throws Exception {
        // When
        say(users.branch(LONDON), Topic.fromBranch(LONDON), "from London");

        // Then
        assertThat(hear(users.branch(LONDON), groupOf(LONDON), Topic.ofBranch(LONDON)))
                .isEqualTo("for London");
        assertThat(hear(users.centre(), "policy-gate", Topic.fromBranch(LONDON)))
                .isEqualTo("from London");
    }

    static List<Topic> notToRead() {
        return List.of(
                Topic.ofBranch(LONDON),
                Topic.fromBranch(LONDON),
                Topic.fromBranch(MADRID),
                Topic.TICKETS,
                Topic.POLICY);
    }

    @ParameterizedTest
    @MethodSource("notToRead")
    void shouldNotHearWhatIsForOthers(Topic topic) {
        // When
        var hearing = assertThatThrownBy(() -> hear(users.branch(MADRID), groupOf(MADRID), topic));

        // Then
        hearing.isInstanceOf(TopicAuthorizationException.class);
    }

    static List<Topic> notToWrite() {
        return List.of(
                Topic.fromBranch(LONDON),
                Topic.ofBranch(LONDON),
                Topic.ofBranch(MADRID),
                Topic.TICKETS,
                Topic.POLICY,
                Topic.AUDIT,
                Topic.BRANCHES);
    }

    @ParameterizedTest
    @MethodSource("notToWrite")
    void shouldNotSpeakForOthers(Topic topic) {
        // When
        var saying = assertThatThrownBy(() -> say(users.branch(MADRID), topic, "I am somebody else"));

        // Then
        saying.hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void shouldNotReadInTheNameOfAnother() {
        // When
        var hearing = assertThatThrownBy(() -> hear(users.branch(MADRID), groupOf(LONDON), Topic.ofBranch(MADRID)));

        // Then
        hearing.isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void shouldNotMakeTopicsOrUsers() {
        try (var admin = Admin.create(access(users.branch(MADRID)))) {
            // When
            var making = assertThatThrownBy(
                    () -> admin.createTopics(List.of(new NewTopic("turno.from." + UUID.randomUUID(), 1, (short) 1)))
                            .all()
                            .get());

            // Then
            making.hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void shouldKeepPasswordsForTheOwnersEyesOnlyAndTheSameEveryTime() throws Exception {
        // When
        Credentials again = new CentreUsers(Secrets.in(state)).branch(LONDON);

        // Then
        assertThat(again).isEqualTo(users.branch(LONDON)).isNotEqualTo(users.branch(MADRID));
        assertThat(again.password()).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    private static String groupOf(UUID branchId) {
        return "branch-" + branchId + "-" + UUID.randomUUID();
    }

    private static void say(Credentials user, Topic topic, String text) throws Exception {
        try (var producer = new KafkaProducer<>(access(user), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", text)).get();
        }
    }

    private static String hear(Credentials user, String group, Topic topic) {
        Map<String, Object> settings = access(user);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic.name()));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    return record.value();
                }
            }
        }
        throw new AssertionError("Nothing is heard");
    }

    private static Map<String, Object> access(Credentials user) {
        Map<String, Object> settings = new HashMap<>(user.clientSettings());
        settings.put("bootstrap.servers", broker.bootstrapServers());
        return settings;
    }
}
