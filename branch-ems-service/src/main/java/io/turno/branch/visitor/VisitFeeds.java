package io.turno.branch.visitor;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.turno.branch.live.Line;
import io.turno.branch.live.LiveQueue;
import io.turno.branch.live.QueueAlive;
import io.turno.branch.live.QueueChanged;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketKept;

/** The tickets that are followed from phones; each is worked out once per change of the queue, from memory. */
@Singleton
class VisitFeeds {
    private final Map<Watch, Watched> watches = new ConcurrentHashMap<>();
    private final Visits visits;
    private final LiveQueue queue;

    VisitFeeds(Visits visits, LiveQueue queue) {
        this.visits = visits;
        this.queue = queue;
    }

    /** @param locale BCP 47; empty for the branch's default */
    private record Watch(UUID ticketId, String locale) {
        String localeOrNull() {
            return locale.isEmpty() ? null : locale;
        }
    }

    /** @throws io.turno.support.problem.Refused where there is no such ticket */
    Multi<OutboundSseEvent> stream(UUID ticketId, String locale, String lastEventId, Sse sse) {
        visits.ticket(ticketId);
        var watch = new Watch(ticketId, locale == null ? "" : locale);
        var stream = new AtomicReference<Multi<OutboundSseEvent>>();
        Watched joined = watches.compute(watch, (_, known) -> {
            Watched watched = known == null ? watched(watch) : known;
            stream.set(watched.feed().stream(sse, lastEventId, () -> leave(watch)));
            return watched;
        });
        // Read after it is followed, so that no change falls between.
        joined.keep(visits.ticket(ticketId));
        joined.show(queue.line());
        return stream.get();
    }

    void onTicket(@Observes TicketKept kept) {
        Ticket ticket = kept.ticket();
        watches.forEach((watch, watched) -> {
            if (watch.ticketId().equals(ticket.id())) {
                watched.keep(ticket);
            }
        });
    }

    void onQueue(@Observes QueueChanged changed) {
        if (!watches.isEmpty()) {
            Line line = queue.line();
            watches.values().forEach(watched -> watched.show(line));
        }
    }

    void onAlive(@Observes QueueAlive alive) {
        watches.values().forEach(watched -> watched.feed().keepAlive());
    }

    private Watched watched(Watch watch) {
        return new Watched((ticket, line) -> visits.of(ticket, watch.localeOrNull(), line));
    }

    private void leave(Watch watch) {
        watches.computeIfPresent(watch, (_, watched) -> watched.feed().isDeserted() ? null : watched);
    }
}
