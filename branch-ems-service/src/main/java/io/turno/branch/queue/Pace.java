package io.turno.branch.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.TicketRepository;
import io.turno.branch.ticket.TicketRepository.UsualVisit;
import org.jdbi.v3.core.Handle;

/** How fast people are served: measured off the way of any call, and then only read. */
@Singleton
public class Pace {
    private static final Duration MEASURED_EVERY = Duration.ofSeconds(10);
    /** Older visits say little about today's, and the more of them are kept the longer it would take to look. */
    private static final Duration LOOKS_BACK = Duration.ofDays(30);

    private final TicketRepository tickets;
    private final CurrentPlan plan;
    private final Clock clock;
    private final Duration fallback;
    private volatile Measured measured = new Measured(null, Map.of(), 1);

    Pace(TicketRepository tickets, CurrentPlan plan, Clock clock, BranchConfig config) {
        this.tickets = tickets;
        this.plan = plan;
        this.clock = clock;
        this.fallback = config.usualVisit();
    }

    /** @param at when the visits were measured; null before the first time */
    private record Measured(Instant at, Map<UUID, Duration> visits, int openCounters) {}

    /** The median of the service's last twenty visits, or what is configured while there were fewer. */
    public Duration visit(UUID serviceId) {
        return measured.visits().getOrDefault(serviceId, fallback);
    }

    /** Of all services, each counting once. */
    public Duration anyVisit() {
        List<Duration> visits = List.copyOf(measured.visits().values());
        return visits.isEmpty()
                ? fallback
                : visits.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(visits.size());
    }

    /** At least 1. */
    public int openCounters() {
        return measured.openCounters();
    }

    /** Measures, unless it just did. */
    public void measure(Handle handle, int openCounters) {
        Measured last = measured;
        Instant now = clock.instant();
        boolean fresh =
                last.at() != null && Duration.between(last.at(), now).abs().compareTo(MEASURED_EVERY) < 0;
        measured = fresh
                ? new Measured(last.at(), last.visits(), Math.max(1, openCounters))
                : new Measured(now, visits(handle, now), Math.max(1, openCounters));
    }

    private Map<UUID, Duration> visits(Handle handle, Instant now) {
        return tickets.usualVisits(handle, plan.get().tenantId(), now.minus(LOOKS_BACK)).stream()
                .collect(Collectors.toMap(UsualVisit::serviceId, UsualVisit::duration));
    }
}
