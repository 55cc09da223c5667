package io.turno.hardware.branch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.contracts.counter.CounterChanged.State;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

import static io.turno.contracts.ticket.TicketStatus.CALLED;
import static io.turno.contracts.ticket.TicketStatus.SERVING;
import static io.turno.contracts.ticket.TicketStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

class BoardTest {
    private static final UUID COUNTER_1 = UUID.fromString("01900000-0000-7000-8000-000000002101");
    private static final UUID COUNTER_2 = UUID.fromString("01900000-0000-7000-8000-000000002102");
    private static final UUID CARDS = UUID.fromString("01900000-0000-7000-8000-000000001002");
    private static final UUID MORTGAGES = UUID.fromString("01900000-0000-7000-8000-000000001003");
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void shouldPutTheLatestOnTopWhenSeveralAreAtCounters() {
        var board = board(at(COUNTER_1, "A001", SERVING, 1), at(COUNTER_2, "A002", CALLED, 2));

        assertThat(board.nowServing()).extracting(ShownTicket::number).containsExactly("A002", "A001");
    }

    @Test
    void shouldOrderByRankThenArrivalWhenTicketsWait() {
        var board = board(waiting("C003", 3, 1), waiting("A002", 2, 3), waiting("A001", 2, 2), waiting("M001", 1, 4));

        assertThat(board.comingUp(10)).extracting(ShownTicket::number).containsExactly("M001", "A001", "A002", "C003");
    }

    @Test
    void shouldStopAtTheLimitWhenMoreWaitThanFit() {
        var board = board(waiting("A001", 2, 1), waiting("A002", 2, 2), waiting("A003", 2, 3));

        assertThat(board.comingUp(2)).extracting(ShownTicket::number).containsExactly("A001", "A002");
    }

    @Test
    void shouldKnowWhomACounterIsBusyWithWhenOneIsThere() {
        var board = board(at(COUNTER_1, "A001", CALLED, 1), waiting("A002", 2, 1));

        assertThat(board.at(COUNTER_1)).map(ShownTicket::number).contains("A001");
        assertThat(board.at(COUNTER_2)).isEmpty();
    }

    @Test
    void shouldTakeTheLatestWhenACounterSeemsBusyTwice() {
        var board = board(at(COUNTER_1, "A001", SERVING, 1), at(COUNTER_1, "A002", CALLED, 2));

        assertThat(board.at(COUNTER_1)).map(ShownTicket::number).contains("A002");
    }

    private static ShownTicket at(UUID counter, String number, TicketStatus status, int minute) {
        return new ShownTicket(
                UUID.randomUUID(), number, null, counter, "1", status, 2, NINE, minutes(minute), null, null, null);
    }

    @Test
    void shouldCountAndListOnlyItsServicesWhenACounterServesSome() {
        var counter = new CounterPlan(COUNTER_1, "1", List.of(CARDS));
        var board = board(
                waiting("C001", 3, 2, CARDS),
                waiting("M001", 1, 1, MORTGAGES),
                waiting("C002", 3, 1, CARDS),
                at(COUNTER_1, "C000", CALLED, 1));

        assertThat(board.queueOf(counter)).isEqualTo(2);
        assertThat(board.comingUp(counter, 1)).extracting(ShownTicket::number).containsExactly("C002");
        assertThat(board.queueOf(new CounterPlan(COUNTER_2, "2", List.of()))).isEqualTo(3);
    }

    private static ShownTicket waiting(String number, int priority, int minute) {
        return waiting(number, priority, minute, CARDS);
    }

    private static ShownTicket waiting(String number, int priority, int minute, UUID service) {
        return new ShownTicket(
                UUID.randomUUID(),
                number,
                null,
                null,
                null,
                WAITING,
                priority,
                minutes(minute),
                minutes(minute),
                service,
                null,
                null);
    }

    @Test
    void shouldTakeACounterForClosedWhenNobodySaidAnything() {
        var known = new ShownCounter(COUNTER_1, State.ON_BREAK, null, null);
        var asked = new ShownCounter(COUNTER_2, null, URI.create("https://example.com"), NINE);
        var board = new Board(1, List.of(), List.of(known, asked));

        assertThat(board.stateOf(COUNTER_1)).isEqualTo(State.ON_BREAK);
        assertThat(board.stateOf(COUNTER_2)).isEqualTo(State.CLOSED);
        assertThat(board.stateOf(new UUID(0, 1))).isEqualTo(State.CLOSED);
    }

    @Test
    void shouldAskHowItWasOnlyWhileThePersonMayStillStandThere() {
        var link = URI.create("https://example.com");
        var counter = new ShownCounter(COUNTER_1, State.OPEN, link, NINE);

        assertThat(counter.feedbackLink(NINE.plusSeconds(44), Duration.ofSeconds(45)))
                .contains(link);
        assertThat(counter.feedbackLink(NINE.plusSeconds(45), Duration.ofSeconds(45)))
                .isEmpty();
        assertThat(new ShownCounter(COUNTER_1, State.OPEN, null, null).feedbackLink(NINE, Duration.ofSeconds(45)))
                .isEmpty();
    }

    private static Board board(ShownTicket... tickets) {
        return new Board(1, List.of(tickets), List.of());
    }

    private static Instant minutes(int minute) {
        return NINE.plusSeconds(minute * 60L);
    }
}
