package io.turno.branch.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import org.jdbi.v3.core.Handle;

/** Closes, at the end of a day, the tickets that nobody closed; {@link EndOfDay} says how. */
@Singleton
public class CloseTickets {
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final Clock clock;

    CloseTickets(TicketRepository tickets, KeepTicket keepTicket, Clock clock) {
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.clock = clock;
    }

    /** @return the ids of those of this day, or an earlier one, that were still open */
    public List<UUID> until(Handle handle, UUID tenantId, LocalDate day, Actor actor) {
        Instant now = clock.instant();
        List<TicketChange> changes = tickets.lockOpenUntil(handle, tenantId, day).stream()
                .map(ticket -> close(handle, ticket, actor, now))
                .toList();
        keepTicket.keepAll(handle, changes);
        return changes.stream().map(change -> change.ticket().id()).toList();
    }

    private TicketChange close(Handle handle, Ticket ticket, Actor actor, Instant now) {
        TicketStatus before = ticket.status();
        boolean served = before == TicketStatus.SERVING;
        Duration waited = served ? tickets.spent(handle, ticket, "WAITING", now) : Duration.ZERO;
        Duration visit = served ? tickets.spent(handle, ticket, "SERVING", now) : Duration.ZERO;
        var event = ticket.close(waited, visit, now);
        return TicketChange.of(ticket, event, actor, "ticket.closed", Map.of("was", before.name()));
    }
}
