package io.turno.branch.visitor;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.ticket.Act;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** What visitors may do with their own tickets. */
@Singleton
class ChangeVisit {
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final Clock clock;

    ChangeVisit(TicketRepository tickets, KeepTicket keepTicket, Clock clock) {
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.clock = clock;
    }

    /** The person has given up. */
    Ticket leave(Handle handle, UUID ticketId) {
        Ticket ticket = lock(handle, ticketId);
        var left = ticket.leave(new Act(Actor.GUEST.id(), clock.instant()));
        keepTicket.keep(handle, ticket, left, Actor.GUEST, "ticket.left", Map.of());
        return ticket;
    }

    /** The person has come; saying so twice changes nothing. @throws Refused {@link BranchRefusal#WRONG_STATE} */
    Ticket arrive(Handle handle, UUID ticketId) {
        Ticket ticket = lock(handle, ticketId);
        if (ticket.status().isFinal()) {
            throw new Refused(BranchRefusal.WRONG_STATE).with("status", ticket.status());
        }
        if (ticket.facts().arrivedAt() == null && ticket.status() == TicketStatus.WAITING) {
            var arrived = ticket.arrive(clock.instant());
            keepTicket.keep(handle, ticket, arrived, Actor.GUEST, "ticket.arrived", Map.of());
        }
        return ticket;
    }

    private Ticket lock(Handle handle, UUID ticketId) {
        return tickets.lock(handle, ticketId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }
}
