package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.turno.branch.BranchRefusal;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.data.JsonRows;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.contracts.ticket.TicketStatus.CALLED;
import static io.turno.contracts.ticket.TicketStatus.DONE;
import static io.turno.contracts.ticket.TicketStatus.LEFT;
import static io.turno.contracts.ticket.TicketStatus.NO_SHOW;
import static io.turno.contracts.ticket.TicketStatus.SERVING;
import static io.turno.contracts.ticket.TicketStatus.WAITING;
import static io.turno.contracts.ticket.TicketStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TicketTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Desk DESK = new Desk(UUID.randomUUID(), "1", "olga");
    private static final int LIMIT = 3;

    private static final Map<String, Function<Ticket, TicketEvent>> DEEDS = Map.of(
            "call",
            ticket -> ticket.call(DESK, "walk-in", List.of(), NOW),
            "recall",
            ticket -> ticket.recall(LIMIT, NOW),
            "start",
            ticket -> ticket.start(NOW),
            "finish",
            ticket -> ticket.finish(Duration.ZERO, Duration.ZERO),
            "miss",
            Ticket::miss,
            "neverCame",
            Ticket::neverCame,
            "leave",
            Ticket::leave,
            "withdraw",
            Ticket::withdraw);

    /** What is allowed; everything else is refused. */
    private static final Map<String, Map<TicketStatus, TicketStatus>> ALLOWED = Map.of(
            "call", Map.of(WAITING, CALLED),
            "recall", Map.of(CALLED, CALLED),
            "start", Map.of(CALLED, SERVING),
            "finish", Map.of(SERVING, DONE),
            "miss", Map.of(CALLED, NO_SHOW),
            "neverCame", Map.of(WAITING, NO_SHOW),
            "leave", Map.of(WAITING, LEFT),
            "withdraw", Map.of(WAITING, WITHDRAWN));

    static Stream<Arguments> everyDeedInEveryState() {
        return DEEDS.keySet().stream()
                .flatMap(deed -> Stream.of(TicketStatus.values()).map(status -> Arguments.of(deed, status)));
    }

    @ParameterizedTest
    @MethodSource("everyDeedInEveryState")
    void shouldFollowTheTableOfStates(String deed, TicketStatus before) {
        // Given
        Ticket ticket = in(before);
        long revision = ticket.facts().revision();
        TicketStatus after = ALLOWED.get(deed).get(before);

        // When
        if (after == null) {
            assertThatThrownBy(() -> DEEDS.get(deed).apply(ticket)).isInstanceOf(Refused.class);
        } else {
            assertThat(DEEDS.get(deed).apply(ticket).ticket()).isEqualTo(ticket.facts());
        }

        // Then
        assertThat(ticket.status()).isEqualTo(after == null ? before : after);
        assertThat(ticket.facts().revision()).isEqualTo(after == null ? revision : revision + 1);
    }

    @Test
    void shouldSayThatSomebodyElseCalledIt() {
        // Given
        Ticket ticket = in(CALLED);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> ticket.call(DESK, "walk-in", List.of(), NOW));

        // Then
        assertThat(refused.refusal()).isEqualTo(BranchRefusal.ALREADY_CALLED);
    }

    @Test
    void shouldBeANoShowAfterTheLastRecall() {
        // Given
        Ticket ticket = in(CALLED);
        for (int recall = 1; recall <= LIMIT; recall++) {
            ticket.recall(LIMIT, NOW);
        }

        // When
        var event = ticket.recall(LIMIT, NOW);

        // Then
        assertThat(event).isInstanceOf(TicketEvent.TicketNoShow.class);
        assertThat(ticket.status()).isEqualTo(NO_SHOW);
    }

    @Test
    void shouldKnowThatWhoIsServedIsThere() {
        // Given
        var ticket = absent(CALLED);

        // When
        var event = ticket.start(NOW);

        // Then
        assertThat(event.ticket().arrivedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"A, 1, A001", "A, 42, A042", "M, 999, M999", "C, 1000, C1000"})
    void shouldHaveThePrefixAndAtLeastThreeDigits(String prefix, int ordinal, String text) {
        assertThat(new TicketNumber(prefix, ordinal, LocalDate.EPOCH).text()).isEqualTo(text);
    }

    private static Ticket in(TicketStatus status) {
        var number = new TicketNumber("A", 1, LocalDate.EPOCH);
        var ticket = Ticket.walkIn(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 3, number, NOW);
        return as(ticket, "\"status\":\"WAITING\"", "\"status\":\"" + status + "\"");
    }

    private static Ticket absent(TicketStatus status) {
        String arrived = "\"arrived_at\":\"" + NOW + "\",";
        return as(in(status), arrived, "");
    }

    /** As it would come out of the database. */
    private static Ticket as(Ticket ticket, String column, String changed) {
        String row = JsonRows.write(ticket);
        assertThat(row).contains(column);
        return JsonRows.read(row.replace(column, changed), Ticket.class);
    }
}
