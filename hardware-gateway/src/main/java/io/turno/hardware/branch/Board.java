package io.turno.hardware.branch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.counter.CounterChanged.State;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.ticket.TicketStatus;

/**
 * All that can be shown at one moment, and the rules of who sees which part of it.
 *
 * @param version rises with every change, also across restarts; 0 before the first
 */
public record Board(long version, List<ShownTicket> tickets, List<ShownCounter> counters) {
    private static final Comparator<ShownTicket> LATEST_FIRST =
            Comparator.comparing(ShownTicket::changedAt).reversed().thenComparing(ShownTicket::number);
    private static final Comparator<ShownTicket> BY_RANK = Comparator.comparingInt(ShownTicket::priority)
            .thenComparing(ShownTicket::issuedAt)
            .thenComparing(ShownTicket::number);

    public Board {
        tickets = List.copyOf(tickets);
        counters = List.copyOf(counters);
    }

    /** Whether somebody works at this counter; closed where nobody ever said. */
    public State stateOf(UUID counterId) {
        return counter(counterId).map(ShownCounter::state).orElse(State.CLOSED);
    }

    /** What is known of this counter itself; empty where nobody ever said anything. */
    public Optional<ShownCounter> counter(UUID counterId) {
        return counters.stream()
                .filter(counter -> counter.counterId().equals(counterId))
                .findFirst();
    }

    /** At the counters; people who were just called look at the top. */
    public List<ShownTicket> nowServing() {
        return atCounters().sorted(LATEST_FIRST).toList();
    }

    /** The first of those who wait. Who is called next is the branch's decision; this is the order without its rules. */
    public List<ShownTicket> comingUp(int limit) {
        return tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.WAITING)
                .sorted(BY_RANK)
                .limit(limit)
                .toList();
    }

    /** The first of those who wait for one of the services of this counter. */
    public List<ShownTicket> comingUp(CounterPlan counter, int limit) {
        return waitingFor(counter).sorted(BY_RANK).limit(limit).toList();
    }

    /** How many wait for one of the services of this counter. */
    public int queueOf(CounterPlan counter) {
        return (int) waitingFor(counter).count();
    }

    private Stream<ShownTicket> waitingFor(CounterPlan counter) {
        return tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.WAITING)
                .filter(ticket -> ticket.serviceId() == null || counter.serves(ticket.serviceId()));
    }

    /** Whom this counter is busy with; empty where it is free. */
    public Optional<ShownTicket> at(UUID counterId) {
        return atCounters()
                .filter(ticket -> counterId.equals(ticket.counterId()))
                .min(LATEST_FIRST);
    }

    private Stream<ShownTicket> atCounters() {
        return tickets.stream().filter(ShownTicket::isAtCounter);
    }
}
