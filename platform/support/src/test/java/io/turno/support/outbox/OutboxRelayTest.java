package io.turno.support.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.turno.contracts.event.Topic;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class OutboxRelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BATCH = 500;

    private final Platform platform = Platform.shared();
    private final Database database = platform.database();
    private final Topic topic = Platform.newTopic();
    private final Said said = new Said(database, topic);
    private final List<String> acknowledged = new ArrayList<>();
    private final OutboxRelay relay = relay(this::acknowledge);

    @BeforeEach
    void startEmpty() {
        said.forget();
    }

    @Test
    void shouldSayThatThereIsNothingWhenNothingWaits() {
        assertThat(relay.sendSome()).isZero();
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void shouldSendTheRestNextTimeWhenMoreThanABatchWaits() {
        // Given
        said.say(Collections.nCopies(BATCH, Said.branch(0)), "early");
        said.say(Said.branch(0), "late");

        // When
        int first = relay.sendSome();
        int second = relay.sendSome();

        // Then
        assertThat(first).isEqualTo(BATCH);
        assertThat(second).isEqualTo(1);
        assertThat(said.waiting()).isZero();
    }

    @Test
    void shouldLetNoLaneWaitWhenAnotherIsBusy() {
        // Given
        UUID busy = branchInALane(lane -> lane == 0);
        UUID quiet = branchInALane(lane -> lane > 0);
        said.say(Collections.nCopies(BATCH + 1, busy), "pushing");
        said.say(quiet, "patient");

        // When
        int sent = relay.sendSome();

        // Then
        assertThat(sent).isEqualTo(BATCH + 1);
        assertThat(acknowledged).contains(quiet.toString());
    }

    @Test
    void shouldKeepTheWholeBatchWhenTheBrokerRefusesOneRecord() {
        // Given
        List.of("one", "two", "three").forEach(what -> said.say(Said.branch(0), what));
        OutboxRelay failing = relay(record -> acknowledged.size() == 1
                ? CompletableFuture.failedFuture(new TimeoutException("away"))
                : acknowledge(record));

        // When
        assertThatThrownBy(failing::sendSome).isInstanceOf(UnsentRecords.class);

        // Then
        assertThat(said.waiting()).isEqualTo(3);
    }

    @Test
    void shouldLeaveALaneAloneWhenAnotherRelayHoldsIt() throws Exception {
        // Given
        UUID held = branchInALane(lane -> lane == 0);
        UUID free = branchInALane(lane -> lane > 0);
        said.say(held, "first");
        var sending = new CountDownLatch(1);
        var answer = new CompletableFuture<RecordMetadata>();
        OutboxRelay slow = relay(record -> {
            sending.countDown();
            return answer;
        });

        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> slowBatch = thread.submit(slow::sendSome);
            sending.await();

            // When
            said.say(held, "second");
            said.say(free, "third");
            int first = relay.sendSome();
            int second = relay.sendSome();

            // Then
            assertThat(first).isEqualTo(1);
            assertThat(second).as("the held lane").isZero();
            assertThat(acknowledged).containsExactly(free.toString());
            answer.complete(null);
            assertThat(slowBatch).succeedsWithin(PATIENCE).isEqualTo(1);
            assertThat(said.waiting()).as("what was said meanwhile").isEqualTo(1);
        }
    }

    @Test
    void shouldKeepTheOrderOfEachKeyWhenSeveralRelaysWorkAtOnce() throws Exception {
        // Given
        List<UUID> keys = IntStream.range(0, 20).mapToObj(Said::branch).toList();
        IntStream.range(0, 15).forEach(number -> said.say(keys, "no. " + number));

        // When
        try (var threads = Executors.newFixedThreadPool(3)) {
            IntStream.range(0, 3)
                    .mapToObj(_ -> threads.submit(this::sendAllToKafka))
                    .toList()
                    .forEach(done -> assertThat(done).succeedsWithin(PATIENCE));
        }

        // Then
        try (var log = EventLog.of(platform.bootstrap(), topic)) {
            await().atMost(PATIENCE).until(() -> Said.arrived(log).size() == 300);
            for (UUID key : keys) {
                assertThat(Said.of(key, Said.arrived(log))).isEqualTo(Said.of(key, said.written()));
            }
            assertThat(log.records()).as("no second copies without a crash").hasSize(300);
        }
    }

    private void sendAllToKafka() {
        try (var topics = new Topics(platform.broker());
                var sender = new KafkaSender(platform.broker(), topics)) {
            OutboxRelay mine = relay(sender);
            await().atMost(PATIENCE).until(() -> mine.sendSome() == 0 && said.waiting() == 0);
        }
    }

    private Future<RecordMetadata> acknowledge(ProducerRecord<String, byte[]> record) {
        acknowledged.add(record.key());
        return CompletableFuture.completedFuture(null);
    }

    private OutboxRelay relay(RecordSender sender) {
        return new OutboxRelay(database, sender, Broker.CENTRAL);
    }

    /** Lanes follow from names. */
    private UUID branchInALane(IntPredicate wanted) {
        return IntStream.range(0, 1_000)
                .mapToObj(Said::branch)
                .filter(branch -> wanted.test(laneOf(branch)))
                .findFirst()
                .orElseThrow();
    }

    private int laneOf(UUID branch) {
        return Math.floorMod((topic.name() + branch).hashCode(), 8);
    }
}
