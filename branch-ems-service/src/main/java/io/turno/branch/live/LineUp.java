package io.turno.branch.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.branch.calling.CallOrder;
import io.turno.branch.live.Line.Waiting;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Pace;
import io.turno.branch.queue.Terms;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.ticket.TicketStatus;

/** Puts everybody who waits into the order in which the counters will call them: when somebody asks, once per change. */
@Singleton
class LineUp {
    /** Rests so many times as long as the work took. */
    private static final int RESTS = 4;

    private final CurrentPlan plan;
    private final Pace pace;
    private final Clock clock;
    private volatile Queue queue = new Queue(List::of, 1);
    private volatile Known known = new Known(null, Line.EMPTY, 0, 0);

    LineUp(CurrentPlan plan, Pace pace, Clock clock) {
        this.plan = plan;
        this.pace = pace;
        this.clock = clock;
    }

    /** What a line is worked out from; another one after every change. */
    private static final class Queue {
        private final Supplier<Collection<Ticket>> open;
        private final int openCounters;

        private Queue(Supplier<Collection<Ticket>> open, int openCounters) {
            this.open = open;
            this.openCounters = openCounters;
        }
    }

    /**
     * @param of what it was worked out from
     * @param at when that was done, {@link System#nanoTime()}
     * @param took for how long, in nanoseconds
     */
    private record Known(Queue of, Line line, long at, long took) {}

    /** Something has changed. @param open asked when somebody wants to know the line */
    void follow(Supplier<Collection<Ticket>> open, int openCounters) {
        queue = new Queue(open, openCounters);
    }

    /** As it was not long ago. */
    Line recent() {
        Known last = known;
        boolean rests = last.of() != null && System.nanoTime() - last.at() < RESTS * last.took();
        return rests ? last.line() : latest();
    }

    synchronized Line latest() {
        Queue now = queue;
        if (known.of() != now) {
            long began = System.nanoTime();
            Line line = of(now.open.get(), now.openCounters, pace.anyVisit());
            long ended = System.nanoTime();
            known = new Known(now, line, ended, ended - began);
        }
        return known.line();
    }

    private Line of(Collection<Ticket> open, int openCounters, Duration usualVisit) {
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
