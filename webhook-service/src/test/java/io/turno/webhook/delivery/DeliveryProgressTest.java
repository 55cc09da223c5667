package io.turno.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.turno.webhook.delivery.Delivery.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryProgressTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Outcome SUCCESS = new Outcome(NOW, Duration.ofMillis(20), 204, "", null);
    private static final Outcome FAILURE = new Outcome(NOW, Duration.ofMillis(20), 500, "", "It answered 500");

    @Test
    void shouldBeGivenUpAfterTheLastPauseOfTheSchedule() {
        // When
        Delivery tenth = delivery(Status.PENDING, 9, 0, false).after(FAILURE, NOW);

        // Then
        assertThat(tenth.status()).isEqualTo(Status.FAILED);
        assertThat(tenth.attempts()).isEqualTo(10);
    }

    @Test
    void shouldCountTheScheduleFromWhereItWasAskedForAgain() {
        // When
        Delivery again = delivery(Status.PENDING, 10, 10, false).after(FAILURE, NOW);

        // Then
        assertThat(again.status()).isEqualTo(Status.PENDING);
        assertThat(again.dueAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void shouldStayDueWhenItWasAskedForDuringItsLastCall() {
        // When
        Delivery again = delivery(Status.PENDING, 9, 9, true).after(FAILURE, NOW);

        // Then
        assertThat(again.status()).isEqualTo(Status.PENDING);
        assertThat(again.dueAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(again.attemptsBefore()).isEqualTo(10);
        assertThat(again.onceMore()).isFalse();
    }

    @Test
    void shouldStayDeliveredWhenALateSenderFails() {
        // When
        Delivery late = delivery(Status.DELIVERED, 1, 0, false).after(FAILURE, NOW);

        // Then
        assertThat(late.status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void shouldBeDeliveredBySuccess() {
        // When
        Delivery done = delivery(Status.PENDING, 0, 0, false).after(SUCCESS, NOW);

        // Then
        assertThat(done.status()).isEqualTo(Status.DELIVERED);
        assertThat(done.attempts()).isEqualTo(1);
    }

    private static Delivery delivery(Status status, int attempts, int attemptsBefore, boolean onceMore) {
        Instant due = NOW.minusSeconds(60);
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "turno.ticket.called.v1",
                "a ticket",
                "{}",
                status,
                attempts,
                attemptsBefore,
                onceMore,
                due,
                due,
                due);
    }
}
