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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var oneCounter = numbers(callOrder(1).of(waiting));
        var twoCounters = numbers(callOrder(2).of(waiting));

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
        var waiting = List.of(
                appointment("A1", 2, -10, false, Presence.REQUIRED), appointment("A2", 2, -5, true, Presence.REQUIRED));

        // When
        var order = callOrder(1).of(waiting);

        // Then
        assertThat(numbers(order)).containsExactly("A2");
    }

    @Test
    void shouldIgnorePresenceWhereItIsToBeIgnored() {
        // Given
        var waiting = List.of(
                appointment("A1", 2, -10, false, Presence.IGNORED), appointment("A2", 2, -5, true, Presence.IGNORED));

        // When
        var order = callOrder(1).of(waiting);

        // Then
        assertThat(numbers(order)).containsExactly("A1", "A2");
    }

    @Test
    void shouldTakePresenceAsTheServiceOfEachWantsIt() {
        // Given
        var waiting = List.of(
                appointment("A1", 2, -20, false, Presence.IGNORED),
                appointment("B1", 2, -30, false, Presence.REQUIRED),
                appointment("C1", 2, -40, false, Presence.PREFERRED),
                appointment("C2", 2, -5, true, Presence.PREFERRED));

        // When
        var order = callOrder(1).of(waiting);

        // Then
        assertThat(numbers(order)).containsExactly("A1", "C2", "C1");
    }

    @ParameterizedTest
    @CsvSource({"-4, false", "-5, true", "-6, true"})
    void shouldRestForFiveMinutesAfterACall(int calledMinutesAgo, boolean callable) {
        // Given
        var called = new Candidate(
                UUID.randomUUID(),
                "W1",
                false,
                1,
                NOW.minusSeconds(3600),
                true,
                Presence.PREFERRED,
                NOW.plus(Duration.ofMinutes(calledMinutesAgo)));

        // When
        var order = callOrder(1).of(List.of(called, walkIn("W2", 3, -1)));

        // Then
        assertThat(numbers(order).contains("W1")).isEqualTo(callable);
        assertThat(numbers(order)).contains("W2");
    }

    @Test
    void shouldAnswerNobodyWhereNobodyWaits() {
        assertThat(callOrder(1).of(List.of())).isEmpty();
    }

    @Test
    void shouldSayWhy() {
        // When
        var order = callOrder(1).of(List.of(appointment("A1", 2, 120, true)));

        // Then
        assertThat(order).extracting(Place::rule).containsExactly(Rule.APPOINTMENT_ALONE);
        assertThat(Rule.APPOINTMENT_ALONE.text()).isEqualTo("appointment-alone");
    }

    @RepeatedTest(500)
    void shouldCallEverybodyOnceAndNobodyOutOfTurn(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var waiting = anybody(random, Presence.IGNORED);

        // When
        var order = callOrder(1 + random.nextInt(3)).of(waiting);

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

    @RepeatedTest(500)
    void shouldLetNoWalkInPassAFirstPriorityNorADueAppointment(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var waiting = anybody(random, Presence.values()[random.nextInt(3)]);

        // When
        var first = callOrder(1).of(waiting).stream().findFirst();

        // Then
        var callable = waiting.stream()
                .filter(one -> one.present() || one.presence() != Presence.REQUIRED)
                .toList();
        assertThat(first.isPresent()).isEqualTo(!callable.isEmpty());
        boolean firstPriority = callable.stream().anyMatch(one -> !one.appointment() && one.priority() == 1);
        boolean due = callable.stream()
                .filter(Candidate::appointment)
                .min(rank())
                .filter(one -> !NOW.plusSeconds(120).isBefore(one.since()))
                .isPresent();
        first.ifPresent(place -> {
            assertThat(place.rule() == Rule.WALK_IN_FIRST_PRIORITY).isEqualTo(firstPriority);
            assertThat(place.rule() == Rule.WALK_IN && due).isFalse();
        });
    }

    /** The specification's order of appointments, written down a second time. */
    private static Comparator<Candidate> rank() {
        return Comparator.comparing(Candidate::priority)
                .thenComparing(one -> one.presence() == Presence.PREFERRED && !one.present())
                .thenComparing(Candidate::since)
                .thenComparing(Candidate::number);
    }

    private static List<Candidate> anybody(Random random, Presence presence) {
        var waiting = new ArrayList<Candidate>();
        int many = random.nextInt(12);
        for (int number = 0; number < many; number++) {
            String name = "%03d".formatted(number);
            int priority = 1 + random.nextInt(3);
            waiting.add(
                    random.nextBoolean()
                            ? appointment(name, priority, random.nextInt(-60, 60), random.nextBoolean(), presence)
                            : walkIn(name, priority, random.nextInt(-120, 0)));
        }
        return waiting;
    }

    private static CallOrder callOrder(int openCounters) {
        return new CallOrder(NOW, Duration.ofMinutes(12), openCounters, Duration.ofMinutes(5));
    }

    private static List<String> order(Candidate... waiting) {
        return numbers(callOrder(1).of(List.of(waiting)));
    }

    private static List<String> numbers(List<Place> order) {
        return order.stream().map(place -> place.candidate().number()).toList();
    }

    /** @param booked minutes from now */
    private static Candidate appointment(String number, int priority, int booked, boolean present) {
        return appointment(number, priority, booked, present, Presence.PREFERRED);
    }

    private static Candidate appointment(String number, int priority, int booked, boolean present, Presence presence) {
        Instant start = NOW.plus(Duration.ofMinutes(booked));
        return new Candidate(UUID.randomUUID(), number, true, priority, start, present, presence, null);
    }

    /** @param came minutes from now */
    private static Candidate walkIn(String number, int priority, int came) {
        Instant arrival = NOW.plus(Duration.ofMinutes(came));
        return new Candidate(UUID.randomUUID(), number, false, priority, arrival, true, Presence.PREFERRED, null);
    }
}
