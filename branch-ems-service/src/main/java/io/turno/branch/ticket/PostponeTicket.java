package io.turno.branch.ticket;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.support.access.Actor;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** A visitor who waits needs ten more minutes. Once; the rank is kept. */
@Singleton
public class PostponeTicket {
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final Clock clock;

    PostponeTicket(TicketRepository tickets, KeepTicket keepTicket, Clock clock) {
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.clock = clock;
    }

    /**
     * @throws Refused {@link BranchRefusal#POSTPONED_ALREADY}, {@link BranchRefusal#WRONG_STATE} where it does not wait any
     *     more, {@link CommonRefusal#NOT_FOUND}
     */
    public Ticket postpone(Handle handle, UUID id, Actor actor) {
        Ticket ticket = tickets.lock(handle, id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        var event = ticket.postpone(clock.instant());
        keepTicket.keep(handle, ticket, event, actor, "ticket.postponed", Map.of());
        return ticket;
    }
}
