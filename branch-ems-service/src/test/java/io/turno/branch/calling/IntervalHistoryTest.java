package io.turno.branch.calling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.Desk;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.PostponeTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.branch.ticket.Transfer;
import io.turno.branch.ticket.Transfer.Place;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever operators do to a ticket, in any order, its intervals add up: through the real database. */
@QuarkusTest
class IntervalHistoryTest extends BranchTest {
    private static final int STEPS = 60;
    private static final Member OLGA = new Member(new Actor("staff", "olga"), false);

    @Inject
    Database database;

    @Inject
    ServeTicket serveTicket;

    @Inject
    PassOnTicket passOnTicket;

    @Inject
    UndoDeed undoDeed;

    @Inject
    PostponeTicket postponeTicket;

    @Inject
    KeepTicket keepTicket;

    @Inject
    TicketRepository tickets;

    /** A row of the table. */
    public record Interval(int ordinal, String kind, Instant beganAt, Instant endedAt, int leg) {}

    private interface Deed {
        Ticket on(Handle handle, UUID id);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldAddUpAfterAnyHistory(long seed) {
        // Given
        var random = new Random(seed);
        UUID id = UUID.fromString(branch.walkIn());
        branch.openCounter();
        List<Deed> deeds = deeds();
        int done = 0;

        // When
        for (int step = 0; step < STEPS; step++) {
            clock.moveTo(clock.offset().plusSeconds(random.nextInt(-5, 40)));
            done += attempt(deeds.get(random.nextInt(deeds.size())), id);
            shouldAddUp(id);
        }

        // Then
        assertThat(done).isGreaterThan(STEPS / 10);
    }

    /** What ends a visit comes with its undo, so that the history goes on. */
    private List<Deed> deeds() {
        UUID counter = branch.counter;
        var again = new Transfer(null, null, null, Place.LAST);
        Deed undo = (handle, id) -> undoDeed.undo(handle, id, OLGA);
        var deeds = new ArrayList<Deed>(List.of(
                this::call,
                this::call,
                (handle, id) -> serveTicket.start(handle, id, OLGA),
                (handle, id) -> serveTicket.recall(handle, id, OLGA),
                (handle, id) -> serveTicket.noAnswer(handle, id, OLGA),
                (handle, id) -> passOnTicket.transfer(handle, id, again, OLGA),
                (handle, id) -> passOnTicket.park(handle, id, OLGA),
                (handle, id) -> passOnTicket.resume(handle, id, counter, OLGA),
                (handle, id) -> passOnTicket.requeue(handle, id, OLGA),
                (handle, id) -> postponeTicket.postpone(handle, id, Actor.GUEST),
                undo,
                undo));
        deeds.add(undone((handle, id) -> serveTicket.finish(handle, id, OLGA), undo));
        deeds.add(undone((handle, id) -> serveTicket.miss(handle, id, OLGA), undo));
        deeds.add(undone((handle, id) -> serveTicket.leave(handle, id, OLGA), undo));
        return deeds;
    }

    private static Deed undone(Deed deed, Deed undo) {
        return (handle, id) -> {
            deed.on(handle, id);
            return undo.on(handle, id);
        };
    }

    private Ticket call(Handle handle, UUID id) {
        Ticket ticket = tickets.lock(handle, id).orElseThrow();
        var desk = new Desk(branch.counter, "1", "olga");
        var called = ticket.call(desk, "picked", List.of(), clock.instant());
        keepTicket.keep(handle, ticket, called, OLGA.actor(), "ticket.called", Map.of());
        return ticket;
    }

    private int attempt(Deed deed, UUID id) {
        try {
            database.inTenant(Branch.TENANT, handle -> deed.on(handle, id));
            return 1;
        } catch (Refused notNow) {
            return 0;
        }
    }

    private void shouldAddUp(UUID id) {
        Ticket ticket = database.inTenant(
                Branch.TENANT, handle -> tickets.find(handle, id).orElseThrow());
        List<Interval> intervals = intervals(id);
        assertThat(intervals.getFirst().beganAt())
                .isEqualTo(ticket.facts().issuedAt().truncatedTo(ChronoUnit.MICROS));
        for (int place = 0; place < intervals.size(); place++) {
            Interval one = intervals.get(place);
            boolean last = place == intervals.size() - 1;
            assertThat(one.ordinal()).isEqualTo(place);
            assertThat(one.endedAt())
                    .as("what ended where the next began, and what runs: %s", intervals)
                    .isEqualTo(
                            last ? endOf(ticket, one) : intervals.get(place + 1).beganAt());
        }
        if (!ticket.status().isFinal()) {
            assertThat(intervals.getLast().kind()).isEqualTo(ticket.status().name());
            assertThat(intervals.getLast().leg())
                    .isLessThanOrEqualTo(ticket.facts().leg());
        }
    }

    /** What runs has no end; what is over has one. */
    private static Instant endOf(Ticket ticket, Interval last) {
        return ticket.status().isFinal() ? assertEnded(last) : null;
    }

    private static Instant assertEnded(Interval last) {
        assertThat(last.endedAt()).isNotNull();
        return last.endedAt();
    }

    private List<Interval> intervals(UUID id) {
        return database.inTenant(Branch.TENANT, handle -> handle.select("""
                        select ordinal, kind, began_at, ended_at, leg from ticket_interval
                        where tenant_id = ? and ticket_id = ?
                        order by ordinal
                        """, Branch.TENANT, id)
                .mapTo(Interval.class)
                .list());
    }
}
