package io.turno.branch.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turno.branch.calling.People;
import io.turno.branch.calling.QueueSimulation.OpenCounter;
import io.turno.branch.estimate.WaitSimulation.Outcome;
import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Terms;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.Presence;
import org.junit.jupiter.api.Test;

import static io.turno.branch.calling.People.NOW;
import static io.turno.branch.calling.People.SERVICE;
import static io.turno.branch.calling.People.appointment;
import static io.turno.branch.calling.People.walkIn;
import static org.assertj.core.api.Assertions.assertThat;

class WaitSimulationTest {
    private static final UUID CARDS = UUID.randomUUID();
    private static final Map<UUID, Duration> VISITS =
            Map.of(SERVICE, Duration.ofMinutes(10), CARDS, Duration.ofMinutes(4));

    @Test
    void shouldCallOneAfterTheOtherAtTheCountersThatAreFree() {
        // Given: one counter is free, the other in six minutes
        var first = walkIn("W1", 3, -9);
        var second = walkIn("W2", 3, -8);
        var third = walkIn("W3", 3, -7);

        // When
        var outcome = estimate(List.of(third, first, second), counter(0), counter(6));

        // Then
        assertThat(minutes(outcome, first, second, third)).containsExactly(0L, 6L, 10L);
        assertThat(outcome.newcomers()).containsEntry(SERVICE, NOW.plus(Duration.ofMinutes(16)));
    }

    @Test
    void shouldLetANewcomerWaitBehindEverybodyOfTheLowestPriority() {
        // Given
        var waiting = IntStream.range(0, 5)
                .mapToObj(number -> walkIn("W" + number, 3, -number))
                .toList();

        // When
        var outcome = estimate(waiting, counter(0));

        // Then
        assertThat(outcome.newcomers()).containsEntry(SERVICE, NOW.plus(Duration.ofMinutes(50)));
        assertThat(outcome.calls()).hasSize(5);
    }

    @Test
    void shouldNotForetellWhatNoOpenCounterServes() {
        // Given
        var cards = walkIn("C1", CARDS, 3, NOW);

        // When
        var outcome = estimate(List.of(cards), counter(0, SERVICE));

        // Then
        assertThat(outcome.calls()).isEmpty();
        assertThat(outcome.newcomers()).containsOnlyKeys(SERVICE);
    }

    @Test
    void shouldTakeEachServicesOwnVisit() {
        // Given
        var cards = walkIn("C1", CARDS, 1, NOW);
        var next = walkIn("W1", 3, -5);

        // When
        var outcome = estimate(List.of(cards, next), counter(0));

        // Then
        assertThat(minutes(outcome, cards, next)).containsExactly(0L, 4L);
    }

    @Test
    void shouldWaitForWhoRestsOrIsKeptFree() {
        // Given: called two minutes ago, in vain; asked for eight more minutes; only for the other counter
        var resting = walkIn("W1", SERVICE, 3, NOW, NOW.minus(Duration.ofMinutes(2)), Terms.NONE);
        var later = walkIn("W2", CARDS, 3, NOW, null, new Terms(null, null, false, NOW.plus(Duration.ofMinutes(40))));
        var other = counter(25);
        var reserved = walkIn("W3", CARDS, 3, NOW, null, new Terms(other.counterId(), null, false, null));

        // When
        var outcome = estimate(List.of(resting, later, reserved), counter(0), other);

        // Then
        assertThat(minutes(outcome, resting, later, reserved)).containsExactly(3L, 40L, 25L);
    }

    @Test
    void shouldNotPromiseAnythingToWhoHasToComeFirst() {
        // Given
        var absent = appointment("A1", 2, 5, false, Presence.REQUIRED);

        // When
        var outcome = estimate(List.of(absent), counter(0));

        // Then
        assertThat(outcome.calls()).isEmpty();
    }

    @Test
    void shouldServeThousandsInOneSimulation() {
        // Given
        var waiting = IntStream.range(0, 5000)
                .mapToObj(number -> walkIn("%04d".formatted(number), 1 + number % 3, -number % 300))
                .toList();

        // When
        var outcome = estimate(
                waiting, IntStream.range(0, 80).mapToObj(_ -> counter(0)).toArray(OpenCounter[]::new));

        // Then
        assertThat(outcome.calls()).hasSize(5000);
    }

    private static Outcome estimate(List<Candidate> waiting, OpenCounter... counters) {
        return new WaitSimulation(NOW, VISITS::get, Duration.ofMinutes(5), Map.of())
                .of(waiting, List.of(SERVICE, CARDS), List.of(counters));
    }

    private static OpenCounter counter(int freeInMinutes, UUID... serviceIds) {
        return new OpenCounter(
                UUID.randomUUID(),
                "olga",
                "",
                CallRules.DEFAULT,
                List.of(serviceIds),
                People.NOW.plus(Duration.ofMinutes(freeInMinutes)));
    }

    private static List<Long> minutes(Outcome outcome, Candidate... candidates) {
        return Stream.of(candidates)
                .map(one -> outcome.calls().get(one.ticketId()))
                .map((Instant call) -> Duration.between(NOW, call).toMinutes())
                .toList();
    }
}
