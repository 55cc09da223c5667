package io.turno.branch.calling;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.counter.Counters;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.Desk;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.branch.ticket.Transfer;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** A visit that goes on elsewhere or later: passed on to another queue, put aside, taken up again. */
@Singleton
public class PassOnTicket {
    private final ChangeTicket changeTicket;
    private final TicketRepository tickets;
    private final Counters counters;
    private final CurrentPlan plan;

    PassOnTicket(ChangeTicket changeTicket, TicketRepository tickets, Counters counters, CurrentPlan plan) {
        this.changeTicket = changeTicket;
        this.tickets = tickets;
        this.counters = counters;
        this.plan = plan;
    }

    /**
     * @param wish its service null: the present one
     * @throws Refused {@link BranchRefusal#NOT_SERVED_HERE} where that counter, or the operator's, does not do it
     */
    public Ticket transfer(Handle handle, UUID id, Transfer wish, Member operator) {
        return changeTicket.change(
                handle,
                id,
                operator,
                "ticket.transferred",
                (ticket, act) -> ticket.transfer(checked(handle, ticket, wish), act));
    }

    public Ticket park(Handle handle, UUID id, Member operator) {
        return changeTicket.change(handle, id, operator, "ticket.parked", Ticket::park);
    }

    /** @throws Refused {@link BranchRefusal#COUNTER_BUSY}, {@link BranchRefusal#NOT_SERVED_HERE} */
    public Ticket resume(Handle handle, UUID id, UUID counterId, Member operator) {
        CounterPlan counter = counters.worked(handle, counterId, operator.actor());
        if (tickets.at(handle, plan.get().tenantId(), counterId).isPresent()) {
            throw new Refused(BranchRefusal.COUNTER_BUSY);
        }
        var desk = new Desk(counter.id(), counter.name(), operator.actor().id());
        return changeTicket.change(handle, id, operator, "ticket.serving", (ticket, act) -> {
            mustServe(counter, ticket.facts().serviceId());
            return ticket.resume(desk, act.at());
        });
    }

    public Ticket requeue(Handle handle, UUID id, Member operator) {
        return changeTicket.change(handle, id, operator, "ticket.requeued", Ticket::requeue);
    }

    private Transfer checked(Handle handle, Ticket ticket, Transfer wish) {
        UUID serviceId = wish.serviceId() == null
                ? ticket.facts().serviceId()
                : plan.service(wish.serviceId()).id();
        if (wish.counterId() != null) {
            mustServe(counter(wish.counterId()), serviceId);
        }
        if (wish.operator() != null) {
            mustServe(counterOf(handle, wish.operator()), serviceId);
        }
        return new Transfer(serviceId, wish.counterId(), wish.operator(), wish.place());
    }

    private CounterPlan counter(UUID id) {
        return plan.get()
                .counter(id)
                .orElseThrow(() -> Refused.invalid(new FieldError("/counterId", "is no counter of this branch")));
    }

    /** Where the person works now: somebody who is not there would never call. */
    private CounterPlan counterOf(Handle handle, String operator) {
        BranchPlan branch = plan.get();
        return counters.open(handle, branch.tenantId()).stream()
                .filter(session -> session.operator().equals(operator))
                .flatMap(session -> branch.counter(session.counterId()).stream())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(new FieldError("/operator", "works at no counter now")));
    }

    private static void mustServe(CounterPlan counter, UUID serviceId) {
        if (!counter.serves(serviceId)) {
            throw new Refused(BranchRefusal.NOT_SERVED_HERE);
        }
    }
}
