package io.turno.contracts.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;

/** What happens to a ticket at a branch; topics {@code turno.tickets} (key branch id) and {@code branch.tickets} (key ticket id). */
public sealed interface TicketEvent extends EventData {
    TicketFacts ticket();

    /** A walk-in took a ticket. */
    @EventType("turno.ticket.issued.v1")
    record TicketIssued(TicketFacts ticket) implements TicketEvent {}

    /**
     * An appointment became a ticket.
     *
     * @param convertToTicketTime when it was due
     * @param early true where a check-in or a request came before the due time
     */
    @EventType("turno.ticket.converted.v1")
    record TicketConverted(TicketFacts ticket, Instant convertToTicketTime, boolean early) implements TicketEvent {}

    /** The person is there. */
    @EventType("turno.ticket.arrived.v1")
    record TicketArrived(TicketFacts ticket) implements TicketEvent {}

    /**
     * @param rule the name of the rule that chose it, or {@code picked} where the operator did
     * @param beaten numbers of the tickets that it came before, best first, at most five
     */
    @EventType("turno.ticket.called.v1")
    record TicketCalled(TicketFacts ticket, String rule, List<String> beaten) implements TicketEvent {}

    /** @param recall how many recalls so far, this one included */
    @EventType("turno.ticket.recalled.v1")
    record TicketRecalled(TicketFacts ticket, int recall) implements TicketEvent {}

    @EventType("turno.ticket.serving.v1")
    record TicketServing(TicketFacts ticket) implements TicketEvent {}

    /** Waits for another service, counter or operator: a new leg, under the same number. */
    @EventType("turno.ticket.transferred.v1")
    record TicketTransferred(TicketFacts ticket) implements TicketEvent {}

    /** Put aside until an operator takes it up again. */
    @EventType("turno.ticket.parked.v1")
    record TicketParked(TicketFacts ticket) implements TicketEvent {}

    /** Waits again in the same leg. */
    @EventType("turno.ticket.requeued.v1")
    record TicketRequeued(TicketFacts ticket, Why why) implements TicketEvent {
        /** What brought it back. */
        public enum Why {
            /** Nobody answered the call. */
            NO_ANSWER,
            /** The visitor needs more time. */
            POSTPONED,
            /** It had been parked. */
            TAKEN_UP
        }
    }

    /**
     * The last thing done to it was undone; it stands where it stood before, also where that was already over.
     *
     * @param undone what it was before this
     */
    @EventType("turno.ticket.undone.v1")
    record TicketUndone(TicketFacts ticket, TicketStatus undone) implements TicketEvent {}

    /** Served. Durations are sums of the intervals of that kind. */
    @EventType("turno.ticket.done.v1")
    record TicketDone(TicketFacts ticket, Duration waited, Duration served) implements TicketEvent {}

    @EventType("turno.ticket.no-show.v1")
    record TicketNoShow(TicketFacts ticket) implements TicketEvent {}

    @EventType("turno.ticket.left.v1")
    record TicketLeft(TicketFacts ticket) implements TicketEvent {}

    /** Cancelled or moved at the centre before anybody was called. */
    @EventType("turno.ticket.withdrawn.v1")
    record TicketWithdrawn(TicketFacts ticket) implements TicketEvent {}
}
