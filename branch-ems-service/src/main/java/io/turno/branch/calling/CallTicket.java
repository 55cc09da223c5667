package io.turno.branch.calling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.BranchRefusal;
import io.turno.branch.calling.CallOrder.Place;
import io.turno.branch.counter.Counters;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.Desk;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.plan.CounterPlan;
import io.turno.support.access.Actor;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Calls somebody to a counter: whoever is next, or the one whom the operator picks. */
@Singleton
public class CallTicket {
    private static final String PICKED = "picked";
    private static final int MOST_BEATEN = 5;

    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final Counters counters;
    private final CurrentPlan plan;
    private final Clock clock;
    private final BranchConfig config;

    CallTicket(
            TicketRepository tickets,
            KeepTicket keepTicket,
            Counters counters,
            CurrentPlan plan,
            Clock clock,
            BranchConfig config) {
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.counters = counters;
        this.plan = plan;
        this.clock = clock;
        this.config = config;
    }

    /** @return empty where nobody waits for this counter */
    public Optional<Ticket> next(Handle handle, UUID counterId, Actor operator) {
        CounterPlan counter = free(handle, counterId, operator);
        List<Ticket> waiting = tickets.lockWaiting(handle, plan.get().tenantId());
        List<Place> order = order(handle, counter, waiting);
        return order.stream().findFirst().map(first -> {
            Ticket ticket = ofPlace(waiting, first);
            List<String> beaten = numbers(order.subList(1, order.size()));
            return call(handle, ticket, counter, operator, first.rule().text(), beaten);
        });
    }

    /** @throws Refused {@link BranchRefusal#ALREADY_CALLED} with the number of the next one */
    public Ticket picked(Handle handle, UUID ticketId, UUID counterId, Actor operator) {
        CounterPlan counter = free(handle, counterId, operator);
        List<Ticket> waiting = tickets.lockWaiting(handle, plan.get().tenantId());
        Ticket ticket = waiting.stream()
                .filter(one -> one.id().equals(ticketId))
                .findFirst()
                .orElseThrow(() -> gone(handle, ticketId, counter, waiting));
        if (!counter.serves(ticket.facts().serviceId())) {
            throw new Refused(BranchRefusal.NOT_SERVED_HERE);
        }
        return call(handle, ticket, counter, operator, PICKED, List.of());
    }

    private Refused gone(Handle handle, UUID ticketId, CounterPlan counter, List<Ticket> waiting) {
        if (tickets.find(handle, ticketId).isEmpty()) {
            return new Refused(CommonRefusal.NOT_FOUND);
        }
        var refused = new Refused(BranchRefusal.ALREADY_CALLED);
        order(handle, counter, waiting).stream()
                .findFirst()
                .ifPresent(next -> refused.with("next", next.candidate().number()));
        return refused;
    }

    private CounterPlan free(Handle handle, UUID counterId, Actor operator) {
        CounterPlan counter = counters.worked(handle, counterId, operator);
        if (tickets.at(handle, plan.get().tenantId(), counterId).isPresent()) {
            throw new Refused(BranchRefusal.COUNTER_BUSY);
        }
        return counter;
    }

    private Ticket call(
            Handle handle, Ticket ticket, CounterPlan counter, Actor operator, String rule, List<String> beaten) {
        var desk = new Desk(counter.id(), counter.name(), operator.id());
        var called = ticket.call(desk, rule, beaten, clock.instant());
        keepTicket.keep(
                handle,
                ticket,
                called,
                operator,
                "ticket.called",
                Map.of("counter", counter.name(), "rule", rule, "beaten", String.join(" ", beaten)));
        return ticket;
    }

    private List<Place> order(Handle handle, CounterPlan counter, List<Ticket> waiting) {
        UUID tenantId = plan.get().tenantId();
        Instant now = clock.instant();
        Duration usual = tickets.usualVisit(handle, tenantId).orElse(config.usualVisit());
        int open = Math.max(1, counters.open(handle, tenantId).size());
        List<Candidate> candidates = waiting.stream()
                .filter(ticket -> counter.serves(ticket.facts().serviceId()))
                .map(ticket -> Candidate.of(ticket, plan.policyOf(ticket.facts().serviceId()), now))
                .toList();
        return new CallOrder(now, usual, open, config.coolDown()).of(candidates);
    }

    private static Ticket ofPlace(List<Ticket> waiting, Place place) {
        return waiting.stream()
                .filter(ticket -> ticket.id().equals(place.candidate().ticketId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<Place> places) {
        return places.stream()
                .limit(MOST_BEATEN)
                .map(place -> place.candidate().number())
                .toList();
    }
}
