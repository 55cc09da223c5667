package io.turno.branch.live;

import java.util.List;
import java.util.UUID;

import io.turno.branch.live.Line.Waiting;
import io.turno.contracts.plan.CounterPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineTest {
    private final UUID cards = UUID.randomUUID();
    private final UUID loans = UUID.randomUUID();
    private final Waiting first = new Waiting(UUID.randomUUID(), cards);
    private final Waiting second = new Waiting(UUID.randomUUID(), loans);
    private final Waiting third = new Waiting(UUID.randomUUID(), cards);

    @Test
    void shouldCountEverybodyWhoWaitsForTheSameCounters() {
        // Given
        var counters = List.of(new CounterPlan(UUID.randomUUID(), "1", List.of(cards, loans)));

        // When
        var line = Line.of(List.of(first, second, third), List.of(first, second, third), counters);

        // Then
        assertThat(line.ahead(first.ticketId())).isZero();
        assertThat(line.ahead(second.ticketId())).isOne();
        assertThat(line.ahead(third.ticketId())).isEqualTo(2);
    }

    @Test
    void shouldNotCountThoseWhoWaitForOtherCounters() {
        // Given
        var counters = List.of(
                new CounterPlan(UUID.randomUUID(), "1", List.of(cards)),
                new CounterPlan(UUID.randomUUID(), "2", List.of(loans)));

        // When
        var line = Line.of(List.of(first, second, third), List.of(first, second, third), counters);

        // Then
        assertThat(line.ahead(second.ticketId())).isZero();
        assertThat(line.ahead(third.ticketId())).isOne();
    }

    @Test
    void shouldHaveNoPlaceForWhoCannotBeCalled() {
        // When
        var line = Line.of(List.of(first, second, third), List.of(third), List.of());

        // Then
        assertThat(line.ahead(first.ticketId())).isNull();
        assertThat(line.ahead(third.ticketId())).isZero();
    }
}
