package io.turno.branch.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.branch.ticket.Ticket;
import io.turno.support.data.JsonRows;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoardTest {
    private final UUID cards = UUID.randomUUID();
    private final UUID loans = UUID.randomUUID();
    private final Board board = new Board();

    @Test
    void shouldCountThoseWhoWaitByService() {
        // Given
        Ticket first = ticket(cards, "WAITING", 1);
        board.fill(List.of(first, ticket(cards, "WAITING", 1), ticket(loans, "SERVING", 3)));

        // When
        board.keep(changed(first, "CALLED", 2));
        board.keep(ticket(loans, "WAITING", 1));

        // Then
        assertThat(board.waiting()).isEqualTo(Map.of(cards, 1, loans, 1));
    }

    @Test
    void shouldCountNobodyTwiceWhoWasCommittedWhileItWasFilled() {
        // Given
        Ticket ticket = ticket(cards, "WAITING", 1);
        board.keep(changed(ticket, "WAITING", 2));

        // When
        board.fill(List.of(ticket));

        // Then
        assertThat(board.waiting()).isEqualTo(Map.of(cards, 1));
        assertThat(board.all())
                .singleElement()
                .satisfies(one -> assertThat(one.facts().revision()).isEqualTo(2));
    }

    @Test
    void shouldPassOverWhatIsOlderThanWhatItKnows() {
        // Given
        Ticket ticket = ticket(cards, "WAITING", 1);
        board.fill(List.of());
        board.keep(changed(ticket, "DONE", 4));
        board.keep(changed(ticket, "PARKED", 5));

        // When
        board.keep(changed(ticket, "WAITING", 3));

        // Then
        assertThat(board.waiting().getOrDefault(cards, 0)).isZero();
    }

    @Test
    void shouldTellEverybodyAtFirstAndThenOnlyWhatChanged() {
        // Given
        Ticket first = ticket(cards, "WAITING", 1);
        Ticket second = ticket(cards, "WAITING", 1);
        board.fill(List.of(first, second));

        // When
        var all = board.news();
        board.keep(changed(first, "LEFT", 2));
        var next = board.news();

        // Then
        assertThat(all.kept()).containsExactlyInAnyOrder(first, second);
        assertThat(next.kept()).isEmpty();
        assertThat(next.gone()).containsExactly(first.id());
        assertThat(board.news().isNone()).isTrue();
    }

    private static Ticket ticket(UUID serviceId, String status, long revision) {
        return of(UUID.randomUUID(), serviceId, status, revision);
    }

    private static Ticket changed(Ticket before, String status, long revision) {
        return of(before.id(), before.facts().serviceId(), status, revision);
    }

    private static Ticket of(UUID id, UUID serviceId, String status, long revision) {
        return JsonRows.read(
                """
                {"tenant_id": "%s", "id": "%s", "branch_id": "%s", "number": "A001", "day": "2026-12-01", "service_id": "%s",
                 "status": "%s", "priority": 3, "issued_at": "2026-12-01T10:00:00Z", "recalls": 0, "beaten": [],
                 "revision": %d}
                """.formatted(UUID.randomUUID(), id, UUID.randomUUID(), serviceId, status, revision), Ticket.class);
    }
}
