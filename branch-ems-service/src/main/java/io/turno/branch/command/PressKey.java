package io.turno.branch.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.calling.CallTicket;
import io.turno.branch.calling.PassOnTicket;
import io.turno.branch.calling.ServeTicket;
import io.turno.branch.counter.Counters;
import io.turno.branch.counter.Counters.Session;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.branch.ticket.Transfer;
import io.turno.contracts.device.DeviceEvent.KeyPressed;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Does what a key says, in the name of the operator who opened the counter. */
@Singleton
class PressKey {
    private final TicketRepository tickets;
    private final CallTicket callTicket;
    private final ServeTicket serveTicket;
    private final PassOnTicket passOnTicket;
    private final CurrentPlan plan;

    PressKey(
            TicketRepository tickets,
            CallTicket callTicket,
            ServeTicket serveTicket,
            PassOnTicket passOnTicket,
            CurrentPlan plan) {
        this.tickets = tickets;
        this.callTicket = callTicket;
        this.serveTicket = serveTicket;
        this.passOnTicket = passOnTicket;
        this.plan = plan;
    }

    /** @throws Refused where the rules say no, as they would in the cockpit */
    void press(Handle handle, KeyPressed key) {
        Session session =
                Counters.session(handle, key.counterId()).orElseThrow(() -> new Refused(BranchRefusal.COUNTER_CLOSED));
        var operator = new Member(new Actor("staff", session.operator()), false);
        switch (key.key()) {
            case NEXT ->
                callTicket
                        .next(handle, key.counterId(), operator.actor())
                        .orElseThrow(() -> new Refused(BranchRefusal.NOBODY_WAITING));
            case CALL -> call(handle, key, operator);
            case RECALL -> serveTicket.recall(handle, present(handle, key).id(), operator);
            case START_FINISH -> startOrFinish(handle, present(handle, key), operator);
            case NO_SHOW -> serveTicket.miss(handle, present(handle, key).id(), operator);
            case TRANSFER -> passOnTicket.transfer(handle, present(handle, key).id(), to(key), operator);
            case PARK -> parkOrTakeUp(handle, key, operator);
        }
    }

    /** Who is at the counter. */
    Optional<Ticket> at(Handle handle, UUID counterId) {
        return tickets.at(handle, plan.get().tenantId(), counterId);
    }

    /** How many wait for what the counter serves. */
    int waitingFor(Handle handle, UUID counterId) {
        BranchPlan branch = plan.get();
        return branch.counter(counterId)
                .map(counter -> tickets.countWaiting(handle, branch.tenantId(), counter.serviceIds()))
                .orElse(0);
    }

    private boolean serves(UUID counterId, Ticket ticket) {
        return plan.get()
                .counter(counterId)
                .filter(counter -> counter.serves(ticket.facts().serviceId()))
                .isPresent();
    }

    /** The digits are the place of the service in the plan, counted from 1. */
    private Transfer to(KeyPressed key) {
        List<ServicePlan> services = plan.get().services();
        int place = key.digits() == null ? 0 : Integer.parseInt(key.digits());
        if (place < 1 || place > services.size()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return new Transfer(services.get(place - 1).id(), null, null, Transfer.Place.LAST);
    }

    private void parkOrTakeUp(Handle handle, KeyPressed key, Member operator) {
        Optional<Ticket> present = at(handle, key.counterId());
        if (present.isPresent()) {
            passOnTicket.park(handle, present.get().id(), operator);
        } else {
            Ticket parked = tickets
                    .parkedBy(handle, plan.get().tenantId(), operator.actor().id())
                    .stream()
                    .filter(ticket -> serves(key.counterId(), ticket))
                    .findFirst()
                    .orElseThrow(() -> new Refused(BranchRefusal.NOBODY_WAITING));
            passOnTicket.resume(handle, parked.id(), key.counterId(), operator);
        }
    }

    private void startOrFinish(Handle handle, Ticket ticket, Member operator) {
        if (ticket.status() == TicketStatus.CALLED) {
            serveTicket.start(handle, ticket.id(), operator);
        } else {
            serveTicket.finish(handle, ticket.id(), operator);
        }
    }

    private void call(Handle handle, KeyPressed key, Member operator) {
        Ticket meant = Optional.ofNullable(key.digits())
                .flatMap(digits -> meant(handle, key.counterId(), digits))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        callTicket.picked(handle, meant.id(), key.counterId(), operator.actor());
    }

    private Optional<Ticket> meant(Handle handle, UUID counterId, String digits) {
        List<Ticket> waiting = tickets.waitingWithNumber(handle, plan.get().tenantId(), digits).stream()
                .filter(ticket -> serves(counterId, ticket))
                .toList();
        List<String> numbers =
                waiting.stream().map(ticket -> ticket.facts().number()).toList();
        return new TypedNumber(digits).among(numbers).map(number -> waiting.get(numbers.indexOf(number)));
    }

    private Ticket present(Handle handle, KeyPressed key) {
        return at(handle, key.counterId()).orElseThrow(() -> new Refused(BranchRefusal.WRONG_STATE));
    }
}
