package io.turno.support.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.stack.DatabaseAccess;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.inbox.Topics;
import io.turno.testkit.events.EventLog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing committed is ever lost, nothing else ever told, and the order of a key holds: at any cut, with any relays. */
class OutboxCrashTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Platform platform = Platform.shared();
    private final Database database = platform.database();
    private EventLog topic;

    @BeforeEach
    void startEmpty() {
        database.acrossTenants(handle -> handle.execute("delete from written"));
        try (var topics = new Topics(platform.bootstrap())) {
            topics.ensure(Topic.TICKETS);
        }
        topic = EventLog.of(platform.bootstrap(), Topic.TICKETS);
    }

    @AfterEach
    void close() throws InterruptedException {
        topic.close();
    }

    @Test
    void shouldTellWhatWasCommittedAndNothingElseWhereverThePowerIsCut() throws Exception {
        // Given
        int cut = 1;

        // When
        while (isCutBefore(cut)) {
            drain();
            cut++;
        }

        // Then
        assertThat(cut).as("cuts that were tried").isGreaterThan(20);
        assertToldAsWritten();
    }

    @Test
    void shouldKeepTheOrderWithSeveralRelaysAtOnce() throws Exception {
        // Given
        var outbox = new Outbox(Clock.systemUTC(), new OutboxSignal(), "writer");
        IntStream.range(0, 300)
                .forEach(event ->
                        DoomedService.write(database, outbox, "several-" + event, DoomedService.branch(event % 20)));

        // When
        Callable<Void> relay = () -> {
            drain();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            threads.invokeAll(List.of(relay, relay, relay))
                    .forEach(done -> assertThat(done).succeedsWithin(PATIENCE));
        }
        drain();

        // Then
        assertToldAsWritten();
    }

    private boolean isCutBefore(int effect) throws IOException, InterruptedException {
        DatabaseAccess access = platform.access();
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedService.class.getName(),
                        access.url(),
                        access.user(),
                        access.password(),
                        platform.bootstrap(),
                        Integer.toString(effect))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isIn(0, Halting.CUT);
        return exit == Halting.CUT;
    }

    private void drain() {
        try (var topics = new Topics(platform.bootstrap());
                var sender = new KafkaSender(platform.bootstrap(), topics)) {
            DoomedService.send(new OutboxRelay(database, sender, Broker.CENTRAL));
        }
    }

    /** Per key, after dropping second copies: what was written, in that order. */
    private void assertToldAsWritten() {
        List<String> written =
                database.acrossTenants(handle -> handle.createQuery("select what from written order by id")
                        .mapTo(String.class)
                        .list());
        assertThat(written).isNotEmpty();
        Awaitility.await("all that was written").atMost(PATIENCE).until(() -> told().containsAll(written));
        List<String> told = told();
        assertThat(told).containsExactlyInAnyOrderElementsOf(written);
        for (String key : written.stream().map(OutboxCrashTest::key).distinct().toList()) {
            assertThat(of(key, told)).isEqualTo(of(key, written));
        }
        int waiting = database.acrossTenants(handle -> handle.createQuery("select count(*) from outbox")
                .mapTo(Integer.class)
                .one());
        assertThat(waiting).isZero();
    }

    private List<String> told() {
        var once = new LinkedHashMap<UUID, String>();
        for (Event<FeedbackGiven> event : topic.all(FeedbackGiven.class)) {
            once.putIfAbsent(
                    event.id(), event.data().branchId() + " " + event.data().comment());
        }
        var known = database.acrossTenants(handle -> handle.createQuery("select what from written")
                .mapTo(String.class)
                .list());
        // The other test of this class speaks on the same topic.
        return new ArrayList<>(once.values().stream()
                .filter(what -> known.contains(what) || isOfThisTest(what, known))
                .toList());
    }

    private static boolean isOfThisTest(String what, List<String> known) {
        return known.stream().anyMatch(one -> one.contains("several")) == what.contains("several");
    }

    private static String key(String what) {
        return what.split(" ")[0];
    }

    private static List<String> of(String key, List<String> all) {
        return all.stream().filter(what -> key(what).equals(key)).toList();
    }
}
