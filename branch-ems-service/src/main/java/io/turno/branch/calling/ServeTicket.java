package io.turno.branch.calling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** What an operator does with a called ticket. */
@Singleton
public class ServeTicket {
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    ServeTicket(TicketRepository tickets, KeepTicket keepTicket, CurrentPlan plan, Clock clock) {
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.plan = plan;
        this.clock = clock;
    }

    /** A deed on one ticket. */
    private interface Deed {
        TicketEvent on(Ticket ticket, Instant now);
    }

    public Ticket recall(Handle handle, UUID id, Member operator) {
        return change(handle, id, operator, "ticket.recalled", (ticket, now) -> ticket.recall(limitOf(ticket), now));
    }

    public Ticket start(Handle handle, UUID id, Member operator) {
        return change(handle, id, operator, "ticket.serving", Ticket::start);
    }

    public Ticket finish(Handle handle, UUID id, Member operator) {
        return change(
                handle,
                id,
                operator,
                "ticket.done",
                (ticket, now) -> ticket.finish(
                        tickets.spent(handle, ticket, "WAITING", now), tickets.spent(handle, ticket, "SERVING", now)));
    }

    public Ticket miss(Handle handle, UUID id, Member operator) {
        return change(handle, id, operator, "ticket.no-show", (ticket, _) -> ticket.miss());
    }

    public Ticket leave(Handle handle, UUID id, Member operator) {
        return change(handle, id, operator, "ticket.left", (ticket, _) -> ticket.leave());
    }

    private Ticket change(Handle handle, UUID id, Member operator, String action, Deed deed) {
        Ticket ticket = tickets.lock(handle, id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        mustBeTheirs(ticket, operator);
        TicketEvent event = deed.on(ticket, clock.instant());
        String what = event instanceof TicketNoShow ? "ticket.no-show" : action;
        keepTicket.keep(handle, ticket, event, operator.actor(), what, Map.of());
        return ticket;
    }

    private static void mustBeTheirs(Ticket ticket, Member operator) {
        boolean atCounter = ticket.operator() != null && !ticket.status().isFinal();
        if (atCounter
                && !operator.manages()
                && !ticket.operator().equals(operator.actor().id())) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
    }

    private int limitOf(Ticket ticket) {
        return plan.policyOf(ticket.facts().serviceId()).recallLimit();
    }
}
