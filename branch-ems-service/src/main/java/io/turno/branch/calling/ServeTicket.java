package io.turno.branch.calling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** What an operator does with a called ticket. */
@Singleton
public class ServeTicket {
    private final Database database;
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    ServeTicket(Database database, TicketRepository tickets, KeepTicket keepTicket, CurrentPlan plan, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Who does it.
     *
     * @param anybodys a manager may act on every operator's ticket
     */
    record Operator(Actor actor, boolean anybodys) {}

    /** A deed on one ticket. */
    private interface Deed {
        TicketEvent on(Handle handle, Ticket ticket, Instant now);
    }

    Ticket recall(UUID id, Operator operator) {
        return change(id, operator, "ticket.recalled", (_, ticket, now) -> ticket.recall(limitOf(ticket), now));
    }

    Ticket start(UUID id, Operator operator) {
        return change(id, operator, "ticket.serving", (_, ticket, now) -> ticket.start(now));
    }

    Ticket finish(UUID id, Operator operator) {
        return change(
                id,
                operator,
                "ticket.done",
                (handle, ticket, now) -> ticket.finish(
                        tickets.spent(handle, ticket, "WAITING", now), tickets.spent(handle, ticket, "SERVING", now)));
    }

    Ticket miss(UUID id, Operator operator) {
        return change(id, operator, "ticket.no-show", (_, ticket, _) -> ticket.miss());
    }

    Ticket leave(UUID id, Operator operator) {
        return change(id, operator, "ticket.left", (_, ticket, _) -> ticket.leave());
    }

    private Ticket change(UUID id, Operator operator, String action, Deed deed) {
        return database.inTenant(plan.get().tenantId(), handle -> {
            Ticket ticket = tickets.lock(handle, id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            mustBeTheirs(ticket, operator);
            TicketEvent event = deed.on(handle, ticket, clock.instant());
            String what = event instanceof TicketNoShow ? "ticket.no-show" : action;
            keepTicket.keep(handle, ticket, event, operator.actor(), what, Map.of());
            return ticket;
        });
    }

    private static void mustBeTheirs(Ticket ticket, Operator operator) {
        boolean atCounter = ticket.operator() != null && !ticket.status().isFinal();
        if (atCounter
                && !operator.anybodys()
                && !ticket.operator().equals(operator.actor().id())) {
            throw new Refused(BranchRefusal.COUNTER_TAKEN);
        }
    }

    private int limitOf(Ticket ticket) {
        return plan.get()
                .service(ticket.facts().serviceId())
                .map(ServicePlan::policy)
                .orElse(AppointmentPolicy.DEFAULT)
                .recallLimit();
    }
}
