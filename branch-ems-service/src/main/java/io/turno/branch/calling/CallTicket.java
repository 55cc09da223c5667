package io.turno.branch.calling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.counter.Counters;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.WaitingRoom;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketChange;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Calls somebody to a counter: whoever is next, or the one whom the operator picks. Of several who call the same one, the
 * database lets one win; the others get the next.
 */
@Singleton
public class CallTicket {
    private final TicketRepository tickets;
    private final TicketCallRepository calls;
    private final NextInLine nextInLine;
    private final WaitingRoom room;
    private final DayTurns turns;
    private final KeepTicket keepTicket;
    private final Counters counters;
    private final CurrentPlan plan;
    private final Clock clock;

    CallTicket(
            TicketRepository tickets,
            TicketCallRepository calls,
            NextInLine nextInLine,
            WaitingRoom room,
            DayTurns turns,
            KeepTicket keepTicket,
            Counters counters,
            CurrentPlan plan,
            Clock clock) {
        this.tickets = tickets;
        this.calls = calls;
        this.nextInLine = nextInLine;
        this.room = room;
        this.turns = turns;
        this.keepTicket = keepTicket;
        this.counters = counters;
        this.plan = plan;
        this.clock = clock;
    }

    /** @return empty where nobody waits for this counter */
    public Optional<Ticket> next(Handle handle, UUID counterId, Actor operator) {
        Station station = free(handle, counterId, operator);
        Instant now = clock.instant();
        Optional<Ticket> called = firstToWin(handle, station, operator, now);
        // Nobody in memory: the database has the last word.
        return called.isEmpty() && room.mend(handle) ? firstToWin(handle, station, operator, now) : called;
    }

    private Optional<Ticket> firstToWin(Handle handle, Station station, Actor operator, Instant now) {
        Set<UUID> lost = new HashSet<>();
        List<Place> order = nextInLine.of(handle, station, lost, now);
        while (!order.isEmpty()) {
            Candidate first = order.getFirst().candidate();
            Optional<Ticket> called = Optional.empty();
            if (nextInLine.reserve(handle, first.ticketId())) {
                called = call(handle, first, station, operator, TicketCall.first(station, order, now));
            }
            if (called.isPresent()) {
                return called;
            }
            lost.add(first.ticketId());
            order = nextInLine.of(handle, station, lost, now);
        }
        return Optional.empty();
    }

    /** @return empty where the database knows better; from then on the room does too */
    private Optional<Ticket> call(
            Handle handle, Candidate candidate, Station station, Actor operator, TicketCall call) {
        Optional<Ticket> called =
                room.ticket(candidate).flatMap(ticket -> call(handle, ticket, station, operator, call));
        if (called.isEmpty()) {
            room.look(handle, candidate.ticketId());
        }
        return called;
    }

    /** @throws Refused {@link BranchRefusal#ALREADY_CALLED} with the number of the next one */
    public Ticket picked(Handle handle, UUID ticketId, UUID counterId, Actor operator) {
        Station station = free(handle, counterId, operator);
        Instant now = clock.instant();
        Ticket ticket = tickets.lock(handle, ticketId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        if (ticket.status() != TicketStatus.WAITING) {
            throw gone(handle, station, ticketId, now);
        }
        UUID serviceId = ticket.facts().serviceId();
        if (!station.serves(serviceId)) {
            throw new Refused(BranchRefusal.NOT_SERVED_HERE);
        }
        return call(handle, ticket, station, operator, TicketCall.picked(station, now))
                .orElseThrow(() -> gone(handle, station, ticketId, now));
    }

    private Refused gone(Handle handle, Station station, UUID ticketId, Instant now) {
        var refused = new Refused(BranchRefusal.ALREADY_CALLED);
        room.look(handle, ticketId);
        nextInLine.of(handle, station, Set.of(ticketId), now).stream()
                .findFirst()
                .ifPresent(next -> refused.with("next", next.candidate().number()));
        return refused;
    }

    private Station free(Handle handle, UUID counterId, Actor operator) {
        BranchPlan branch = plan.get();
        CounterPlan counter = counters.worked(handle, counterId, operator);
        if (tickets.at(handle, branch.tenantId(), counterId).isPresent()) {
            throw new Refused(BranchRefusal.COUNTER_BUSY);
        }
        String account = Skills.matter(branch) ? counters.account(handle, counterId) : null;
        return new Station(branch, counter, operator.id(), Skills.of(branch, account));
    }

    /** @return empty where somebody else has the ticket, or it has changed */
    private Optional<Ticket> call(Handle handle, Ticket ticket, Station station, Actor operator, TicketCall call) {
        LocalDate day = call.calledAt().atZone(station.plan().timeZone()).toLocalDate();
        var event = ticket.call(station.desk(), call.rule(), call.beatenNumbers(), call.calledAt());
        var details = Map.of(
                "counter",
                station.counterName(),
                "rule",
                call.rule(),
                "beaten",
                String.join(" ", call.beatenNumbers()));
        var change = TicketChange.of(ticket, event, operator, "ticket.called", details);
        boolean won = keepTicket.keepWith(
                handle, change, changes -> calls.win(handle, CallRow.of(ticket, day, call), changes));
        if (!won) {
            return Optional.empty();
        }
        handle.afterCommit(() -> turns.count(day, call));
        return Optional.of(ticket);
    }
}
