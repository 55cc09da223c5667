package io.turno.branch.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.branch.calling.CallOrder;
import io.turno.branch.live.Line.Waiting;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Terms;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.ticket.TicketStatus;

/** Puts everybody who waits into the order in which the counters will call them. */
@Singleton
class LineUp {
    private final CurrentPlan plan;
    private final Clock clock;

    LineUp(CurrentPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    Line of(Collection<Ticket> open, int openCounters, Duration usualVisit) {
        Instant now = clock.instant();
        List<Ticket> waiting = open.stream()
                .filter(ticket -> ticket.status() == TicketStatus.WAITING)
                .toList();
        List<Candidate> candidates = waiting.stream()
                .map(ticket -> Candidate.of(ticket, plan.policyOf(ticket.facts().serviceId()), Terms.of(ticket)))
                .toList();
        QueuePolicy queue = plan.get().queue();
        var order = new CallOrder(queue.rules(), now, usualVisit, Math.max(1, openCounters), queue.coolDown())
                .of(candidates);
        var byId = waiting.stream().collect(Collectors.toMap(Ticket::id, LineUp::waiting));
        return Line.of(
                List.copyOf(byId.values()),
                order.stream()
                        .map(place -> byId.get(place.candidate().ticketId()))
                        .toList(),
                plan.get().counters());
    }

    private static Waiting waiting(Ticket ticket) {
        return new Waiting(ticket.id(), ticket.facts().serviceId());
    }
}
