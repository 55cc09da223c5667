package io.turno.branch.calling;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.Act;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Does something to a ticket on behalf of an operator: it is locked, theirs to change, and kept afterwards. */
@Singleton
class ChangeTicket {
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final Clock clock;

    ChangeTicket(TicketRepository tickets, KeepTicket keepTicket, Clock clock) {
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.clock = clock;
    }

    /** A deed on one ticket. */
    interface Deed {
        TicketEvent on(Ticket ticket, Act act);
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND}, {@link BranchRefusal#COUNTER_TAKEN}, and what the deed refuses */
    Ticket change(Handle handle, UUID id, Member operator, String action, Deed deed) {
        Ticket ticket = lock(handle, id);
        mustBeTheirs(ticket, operator);
        TicketEvent event = deed.on(ticket, act(operator));
        String what = event instanceof TicketNoShow ? "ticket.no-show" : action;
        keepTicket.keep(handle, ticket, event, operator.actor(), what, Map.of());
        return ticket;
    }

    Ticket lock(Handle handle, UUID id) {
        return tickets.lock(handle, id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    Act act(Member operator) {
        return new Act(operator.actor().id(), clock.instant());
    }

    private static void mustBeTheirs(Ticket ticket, Member operator) {
        boolean atCounter = ticket.operator() != null && !ticket.status().isFinal();
        if (atCounter
                && !operator.manages()
                && !ticket.operator().equals(operator.actor().id())) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
    }
}
