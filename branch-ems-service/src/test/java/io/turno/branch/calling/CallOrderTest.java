package io.turno.branch.calling;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Terms;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.Presence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.turno.branch.calling.People.NOW;
import static io.turno.branch.calling.People.SERVICE;
import static io.turno.branch.calling.People.anybody;
import static io.turno.branch.calling.People.appointment;
import static io.turno.branch.calling.People.numbers;
import static io.turno.branch.calling.People.walkIn;
import static org.assertj.core.api.Assertions.assertThat;

class CallOrderTest {
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
        var called = walkIn(
                "W1", SERVICE, 1, NOW.minusSeconds(3600), NOW.plus(Duration.ofMinutes(calledMinutesAgo)), Terms.NONE);

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
        assertThat(order).extracting(Place::rule).containsExactly("appointment-alone");
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
            assertThat(place.rule().equals("walk-in-first-priority")).isEqualTo(firstPriority);
            assertThat(place.rule().equals("walk-in") && due).isFalse();
        });
    }

    /** The specification's order of appointments, written down a second time. */
    private static Comparator<Candidate> rank() {
        return Comparator.comparing(Candidate::priority)
                .thenComparing(one -> one.presence() == Presence.PREFERRED && !one.present())
                .thenComparing(Candidate::since)
                .thenComparing(Candidate::number);
    }

    private static CallOrder callOrder(int openCounters) {
        return new CallOrder(CallRules.DEFAULT, NOW, Duration.ofMinutes(12), openCounters, Duration.ofMinutes(5));
    }

    private static List<String> order(Candidate... waiting) {
        return numbers(callOrder(1).of(List.of(waiting)));
    }
}
