package io.turno.support.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.turno.contracts.event.Topic;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing committed is ever lost, nothing else ever told, and the order of a key holds: wherever the power is cut. */
class OutboxCrashTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Platform platform = Platform.shared();
    private final Database database = platform.database();
    private final Topic topic = Platform.newTopic();
    private final Said said = new Said(database, topic);
    private EventLog log;

    @BeforeEach
    void startEmpty() {
        said.forget();
        try (var topics = new Topics(platform.broker())) {
            topics.ensure(topic);
        }
        log = EventLog.of(platform.bootstrap(), topic);
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void shouldTellWhatWasCommittedAndNothingElseWhereverThePowerIsCut() throws Exception {
        // Given
        var service = new DoomedProcess(folder, platform, topic);
        int cut = 1;

        // When
        while (service.isCutBefore(cut)) {
            sendTheRest();
            cut++;
        }

        // Then
        assertThat(cut).as("cuts that were tried").isGreaterThan(30);
        List<String> written = said.written();
        assertThat(written).as("what the last one, which lived, said").endsWith(wholeLife(cut));
        await("all that was written").atMost(PATIENCE).untilAsserted(() -> assertThat(Said.arrived(log))
                .containsAll(written));
        assertThat(Said.arrived(log)).as("all of one key").isEqualTo(written);
        assertThat(said.waiting()).isZero();
    }

    /** The database may take a moment to see that whoever held a lane is gone. */
    private void sendTheRest() {
        try (var topics = new Topics(platform.broker());
                var sender = new KafkaSender(platform.broker(), topics)) {
            var relay = new OutboxRelay(database, sender, Broker.CENTRAL);
            await("an empty outbox").atMost(PATIENCE).until(() -> relay.sendSome() == 0 && said.waiting() == 0);
        }
    }

    private static String[] wholeLife(int cut) {
        return Stream.of("first", "second", "third")
                .map(what -> "%s %d-%s".formatted(DoomedService.BRANCH, cut, what))
                .toArray(String[]::new);
    }
}
