package io.turno.support.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.outbox.Topics;
import io.turno.testkit.events.EventLog;
import io.turno.testkit.events.EventPublisher;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One that listens to what topics there are, and takes in together what came together. */
class BatchConsumerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UNBEARABLE = "unbearable";

    private final Platform platform = Platform.shared();
    private final Database database = platform.database();
    private final UUID tenant = UUID.randomUUID();
    private final Topic first = Topic.fromBranch(UUID.randomUUID());
    private final Topic later = Topic.fromBranch(UUID.randomUUID());
    private final Gathering gathering = new Gathering("batch-" + tenant, first, later);
    private final EventPublisher publisher = new EventPublisher(platform.bootstrap());

    private static final class Gathering implements BatchConsumer {
        private final String name;
        private final Pattern pattern;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Gathering(String name, Topic... topics) {
            this.name = name;
            String names = java.util.Arrays.stream(topics)
                    .map(topic -> Pattern.quote(topic.name()))
                    .collect(Collectors.joining("|"));
            this.pattern = Pattern.compile(names);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Topic> topics() {
            return Set.of();
        }

        @Override
        public Optional<Pattern> topicsLike() {
            return Optional.of(pattern);
        }

        @Override
        public Map<Received, String> on(List<Received> news, Handle handle) {
            news.forEach(one -> heard.add(comment(one)));
            return news.stream()
                    .filter(one -> comment(one).equals(UNBEARABLE))
                    .collect(Collectors.toMap(Function.identity(), _ -> "not for me"));
        }

        private static String comment(Received one) {
            return ((FeedbackGiven) one.event().data()).comment();
        }
    }

    @BeforeEach
    void makeTopic() {
        make(first);
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void shouldFindATopicThatComesLater() {
        try (var _ = start()) {
            say(first, "early");
            awaitHeard("early");

            // When
            make(later);
            say(later, "late");

            // Then
            awaitHeard("early", "late");
        }
    }

    @Test
    void shouldTakeInAnEventOnceAlsoWhereItComesTwiceTogether() {
        // Given
        Event<FeedbackGiven> event = say(first, "once");
        publisher.publish(first, "key", event);
        say(first, "after");

        // When
        try (var _ = start()) {
            awaitHeard("once", "after");
            publisher.publish(first, "key", event);
            say(first, "last");

            // Then
            awaitHeard("once", "after", "last");
        }
    }

    @Test
    void shouldPutAsideWhatIsRefusedWhatIsUnreadableAndWhatIsUnknown() throws Exception {
        // Given
        say(first, UNBEARABLE);
        publisher.publishRaw(first, "odd", "not an event".getBytes());
        sayUnknown();
        say(first, "fine");

        // When
        try (var _ = start()) {
            awaitHeard(UNBEARABLE, "fine");
        }

        // Then
        try (var graveyard = EventLog.of(platform.bootstrap(), first.deadLetters())) {
            Awaitility.await().atMost(PATIENCE).until(() -> graveyard.records().size() == 3);
        }
    }

    private ReaderLoop start() {
        var loop = new ReaderLoop(gathering, database, platform.broker());
        loop.start();
        return loop;
    }

    private void make(Topic topic) {
        try (var topics = new Topics(platform.broker())) {
            topics.ensure(topic);
        }
    }

    private Event<FeedbackGiven> say(Topic topic, String comment) {
        return publisher.publish(topic, "key", tenant, tenant, new FeedbackGiven(tenant, tenant, null, 5, comment));
    }

    /** What a newer sender may say. */
    private void sayUnknown() throws Exception {
        var record = new ProducerRecord<>(first.name(), "key", "{}".getBytes());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "turno.ticket.teleported.v1",
                        "ce_source", "/turno/test",
                        "ce_tenantid", tenant.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes()));
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.bootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private void awaitHeard(String... comments) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(gathering.heard)
                .containsExactly(comments));
    }
}
