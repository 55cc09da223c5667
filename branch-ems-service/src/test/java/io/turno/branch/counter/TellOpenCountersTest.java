package io.turno.branch.counter;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.BranchTest;
import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.counter.CounterChanged.State;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TellOpenCountersTest extends BranchTest {
    @Inject
    TellOpenCounters tellOpenCounters;

    @Test
    void shouldSayAgainAtEachStartWhichCountersAreOpen() {
        // Given
        branch.openCounter();
        branch.operator()
                .body(Map.of("reason", "REST"))
                .put("/api/v1/counters/" + branch.counter + "/break")
                .then()
                .statusCode(204);

        // When
        tellOpenCounters.start(new StartupEvent());

        // Then
        var said = log(Topic.BRANCH_COUNTERS);
        Awaitility.await("told again").untilAsserted(() -> assertThat(
                        said.all(CounterChanged.class).stream().map(Event::data).filter(news -> news.counterId()
                                .equals(branch.counter)))
                .extracting(CounterChanged::state)
                .containsExactly(State.OPEN, State.ON_BREAK, State.ON_BREAK));
        assertThat(said.all(CounterChanged.class))
                .as("what is closed is not worth saying")
                .noneMatch(news -> news.data().counterId().equals(branch.otherCounter));
    }
}
