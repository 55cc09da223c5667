package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.turno.branch.calling.CallOrder.Place;
import io.turno.branch.calling.CallOrder.Rule;
import io.turno.contracts.plan.Presence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallOrderTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void shouldCallAWalkInOfFirstPriorityBeforeEverybody() {
        assertThat(order(appointment("A1", 1, -30, true), walkIn("W1", 1, 0), walkIn("W2", 3, -60)))
                .startsWith("W1");
    }

    @Test
    void shouldCallASecondPriorityThatCameBeforeTheAppointmentsTime() {
        assertThat(order(appointment("A1", 2, -5, true), walkIn("W1", 2, -10))).startsWith("W1");
        assertThat(order(appointment("A1", 2, -5, true), walkIn("W1", 2, -1))).startsWith("A1");
    }

    @Test
    void shouldCallTheAppointmentOnceItsTimeHasCome() {
        // two minutes ahead count as come
        assertThat(order(appointment("A1", 2, 2, true), walkIn("W1", 3, -60))).containsExactly("A1", "W1");
        assertThat(order(appointment("A1", 2, 3, true), walkIn("W1", 3, -60))).containsExactly("W1", "A1");
    }

    @Test
    void shouldMoveItsClockByTheUsualVisitOverTheOpenCounters() {
        // Given
        var waiting =
                List.of(appointment("A1", 2, 14, true), walkIn("W1", 3, -3), walkIn("W2", 3, -2), walkIn("W3", 3, -1));

        // When
        var oneCounter = numbers(new CallOrder(NOW, Duration.ofMinutes(12), 1, Presence.PREFERRED).of(waiting));
        var twoCounters = numbers(new CallOrder(NOW, Duration.ofMinutes(12), 2, Presence.PREFERRED).of(waiting));

        // Then
        assertThat(oneCounter).containsExactly("W1", "A1", "W2", "W3");
        assertThat(twoCounters).containsExactly("W1", "W2", "A1", "W3");
    }

    @Test
    void shouldPreferWhoIsThereWithinOnePriority() {
        assertThat(order(appointment("A1", 2, -10, false), appointment("A2", 2, -5, true)))
                .containsExactly("A2", "A1");
        assertThat(order(appointment("A1", 1, -10, false), appointment("A2", 2, -5, true)))
                .containsExactly("A1", "A2");
    }

    @Test
    void shouldCallOnlyWhoIsThereWherePresenceIsRequired() {
        // Given
        var waiting = List.of(appointment("A1", 2, -10, false), appointment("A2", 2, -5, true));

        // When
        var order = new CallOrder(NOW, Duration.ofMinutes(12), 1, Presence.REQUIRED).of(waiting);

        // Then
        assertThat(numbers(order)).containsExactly("A2");
    }

    @Test
    void shouldIgnorePresenceWhereItIsToBeIgnored() {
        // Given
        var waiting = List.of(appointment("A1", 2, -10, false), appointment("A2", 2, -5, true));

        // When
        var order = new CallOrder(NOW, Duration.ofMinutes(12), 1, Presence.IGNORED).of(waiting);

        // Then
        assertThat(numbers(order)).containsExactly("A1", "A2");
    }

    @Test
    void shouldSayWhy() {
        // When
        var order = new CallOrder(NOW, Duration.ofMinutes(12), 1, Presence.PREFERRED)
                .of(List.of(appointment("A1", 2, 120, true)));

        // Then
        assertThat(order).extracting(Place::rule).containsExactly(Rule.APPOINTMENT_ALONE);
        assertThat(Rule.APPOINTMENT_ALONE.text()).isEqualTo("appointment-alone");
    }

    @RepeatedTest(500)
    void shouldCallEverybodyOnceAndNobodyOutOfTurn(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var waiting = new ArrayList<Candidate>();
        for (int number = 0; number < random.nextInt(12); number++) {
            String name = "%03d".formatted(number);
            waiting.add(
                    random.nextBoolean()
                            ? appointment(name, 1 + random.nextInt(3), random.nextInt(-60, 60), random.nextBoolean())
                            : walkIn(name, 1 + random.nextInt(3), random.nextInt(-120, 0)));
        }

        // When
        var order = new CallOrder(NOW, Duration.ofMinutes(12), 1 + random.nextInt(3), Presence.IGNORED).of(waiting);

        // Then
        assertThat(numbers(order))
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Candidate::number).toList());
        for (boolean appointments : new boolean[] {true, false}) {
            assertThat(order.stream().map(Place::candidate).filter(one -> one.appointment() == appointments))
                    .isSortedAccordingTo(Comparator.comparing(Candidate::priority)
                            .thenComparing(Candidate::since)
                            .thenComparing(Candidate::number));
        }
    }

    private static List<String> order(Candidate... waiting) {
        return numbers(new CallOrder(NOW, Duration.ofMinutes(12), 1, Presence.PREFERRED).of(List.of(waiting)));
    }

    private static List<String> numbers(List<Place> order) {
        return order.stream().map(place -> place.candidate().number()).toList();
    }

    /** @param booked minutes from now */
    private static Candidate appointment(String number, int priority, int booked, boolean present) {
        return new Candidate(UUID.randomUUID(), number, true, priority, NOW.plus(Duration.ofMinutes(booked)), present);
    }

    /** @param came minutes from now */
    private static Candidate walkIn(String number, int priority, int came) {
        return new Candidate(UUID.randomUUID(), number, false, priority, NOW.plus(Duration.ofMinutes(came)), true);
    }
}
