package io.turno.support.outbox;

import java.nio.file.Path;
import java.time.Duration;

import io.turno.contracts.event.Topic;
import io.turno.stack.BrokerSettings;
import io.turno.stack.FreePorts;
import io.turno.stack.KafkaBroker;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RelayLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Database database = Platform.shared().database();
    private final Topic topic = Platform.newTopic();
    private final OutboxSignal signal = new OutboxSignal();
    private final Said said = new Said(database, signal, topic);

    @BeforeEach
    void startEmpty() {
        said.forget();
    }

    @Test
    void shouldLoseNothingWhenTheBrokerIsAwayForAWhile() throws Exception {
        // Given
        var settings = BrokerSettings.of(folder, FreePorts.any(), FreePorts.any());
        said.say(Said.branch(0), "before there was a broker");
        try (var loop =
                new RelayLoop(database, signal, Broker.CENTRAL, BrokerAccess.open(settings.bootstrapServers()))) {
            loop.start();
            try (var _ = KafkaBroker.start(settings)) {
                awaitSent();
                said.say(Said.branch(0), "while it was there");
                awaitSent();
            }

            // When
            said.say(Said.branch(0), "while it was away");
            said.say(Said.branch(0), "and still away");
            assertThat(said.waiting()).isEqualTo(2);

            // Then
            try (var _ = KafkaBroker.start(settings);
                    var log = EventLog.of(settings.bootstrapServers(), topic)) {
                awaitSent();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(Said.arrived(log)).isEqualTo(said.written()));
            }
        }
    }

    private void awaitSent() {
        await("an empty outbox").atMost(PATIENCE).until(() -> said.waiting() == 0);
    }
}
