package io.turno.support.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.outbox.Topics;
import io.turno.testkit.events.EventLog;
import io.turno.testkit.events.EventPublisher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReaderLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform = Platform.shared();
    private final Database database = platform.database();
    private final UUID tenant = UUID.randomUUID();
    private final Topic topic = Platform.newTopic();
    private final String name = "reader-" + tenant;
    private final EventPublisher publisher = new EventPublisher(platform.bootstrap());

    @BeforeEach
    void makeTopic() {
        try (var topics = new Topics(platform.broker())) {
            topics.ensure(topic);
        }
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void shouldHearWhatWasSaidBeforeWhenItStarts() {
        say("early");
        var consumer = consumer();

        try (var loop = start(consumer)) {
            awaitHeard("early");

            assertThat(loop.isConnected()).isTrue();
            assertThat(loop.name()).isEqualTo(name);
        }
    }

    @Test
    void shouldTakeInAnEventOnceWhenItIsDeliveredTwice() {
        Event<FeedbackGiven> event = say("once");
        publisher.publish(topic, "key", event);
        say("after");
        var consumer = consumer();

        try (var _ = start(consumer)) {
            awaitHeard("once", "after");
        }

        assertThat(consumer.calls()).containsExactly("once", "after");
    }

    @Test
    void shouldGoOnWhereItStoppedWhenItIsStartedAgain() {
        say("first");
        try (var _ = start(consumer())) {
            awaitHeard("first");
        }
        say("second");
        var restarted = consumer();

        try (var _ = start(restarted)) {
            awaitHeard("first", "second");
        }

        assertThat(restarted.calls()).doesNotHaveDuplicates().contains("second");
    }

    @Test
    void shouldTryAgainWhenTheConsumerFailsForAMoment() {
        var consumer = consumer();
        consumer.failOn("hard", 2);
        say("before");
        say("hard");
        say("behind");

        try (var _ = start(consumer)) {
            awaitHeard("before", "hard", "behind");
        }

        assertThat(consumer.calls()).filteredOn("hard"::equals).hasSize(3);
    }

    @Test
    void shouldPutAnEventAsideAndGoOnWhenTheConsumerNeverManages() throws Exception {
        var consumer = consumer();
        consumer.failOn("hopeless", Integer.MAX_VALUE);
        say("before");
        say("hopeless");
        say("behind");

        try (var _ = start(consumer)) {
            awaitHeard("before", "behind");
        }

        assertThat(deadLetter().value()).asString(StandardCharsets.UTF_8).contains("hopeless");
    }

    @Test
    void shouldPutARecordAsideByteForByteAndGoOnWhenItIsNoEvent() throws Exception {
        say("before");
        publisher.publishRaw(topic, "odd", "not an event".getBytes(StandardCharsets.UTF_8));
        say("behind");

        try (var _ = start(consumer())) {
            awaitHeard("before", "behind");
        }

        ConsumerRecord<String, byte[]> letter = deadLetter();
        assertThat(letter.key()).isEqualTo("odd");
        assertThat(letter.value()).asString(StandardCharsets.UTF_8).isEqualTo("not an event");
        assertThat(letter.headers().lastHeader("turno_consumer").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(name);
    }

    @Test
    void shouldHearThatAKeyWasErasedInItsPlaceWhenATombstoneComes() {
        say("before");
        publisher.publishTombstone(topic, "somebody");
        say("behind");
        var consumer = consumer();

        try (var _ = start(consumer)) {
            awaitHeard("before", "behind");
        }

        assertThat(consumer.calls()).containsExactly("before", "erased somebody", "behind");
    }

    @Test
    void shouldHearEverythingAtEachStartWhenEveryInstanceHasTo() {
        say("first");
        var before = new RecordingConsumer(name, topic, true);
        try (var _ = start(before)) {
            await().atMost(PATIENCE).until(() -> before.calls().equals(List.of("first")));
        }
        say("second");
        var restarted = new RecordingConsumer(name, topic, true);

        try (var _ = start(restarted)) {
            await().atMost(PATIENCE).until(() -> restarted.calls().equals(List.of("first", "second")));
        }
    }

    private RecordingConsumer consumer() {
        return new RecordingConsumer(name, topic, false);
    }

    private ReaderLoop start(Listener consumer) {
        var loop = new ReaderLoop(consumer, database, platform.broker());
        loop.start();
        return loop;
    }

    private Event<FeedbackGiven> say(String comment) {
        var data = new FeedbackGiven(tenant, tenant, null, 5, comment);
        return publisher.publish(topic, "key", tenant, tenant, data);
    }

    private void awaitHeard(String... comments) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsExactly(comments));
    }

    private List<String> heard() {
        return database.inTenant(tenant, handle -> handle.createQuery("select what from written order by id")
                .mapTo(String.class)
                .list());
    }

    private ConsumerRecord<String, byte[]> deadLetter() throws InterruptedException {
        try (var graveyard = EventLog.of(platform.bootstrap(), topic.deadLetters())) {
            await().atMost(PATIENCE).until(() -> !graveyard.records().isEmpty());
            return graveyard.records().getFirst();
        }
    }
}
