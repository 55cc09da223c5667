package io.turno.branch.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.calling.DayTurns;
import io.turno.branch.calling.QueueSimulation.OpenCounter;
import io.turno.branch.calling.Skills;
import io.turno.branch.calling.Station;
import io.turno.branch.calling.Turns;
import io.turno.branch.counter.Counters;
import io.turno.branch.counter.Counters.Session;
import io.turno.branch.queue.Pace;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.ServicePlan;
import org.jdbi.v3.core.Handle;

/** The counters that are open, and when each will be free: now, or when the visit there will have taken as long as usual. */
@Singleton
class OpenCounters {
    private final Counters counters;
    private final TicketRepository tickets;
    private final DayTurns dayTurns;
    private final Pace pace;

    OpenCounters(Counters counters, TicketRepository tickets, DayTurns dayTurns, Pace pace) {
        this.counters = counters;
        this.tickets = tickets;
        this.dayTurns = dayTurns;
        this.pace = pace;
    }

    List<OpenCounter> of(Handle handle, BranchPlan plan, Instant now) {
        Map<UUID, Instant> freeAt = new HashMap<>();
        tickets.atCounters(handle, plan.tenantId())
                .forEach(ticket -> freeAt.put(ticket.facts().counterId(), freeAfter(ticket, now)));
        return counters.open(handle, plan.tenantId()).stream()
                .flatMap(session -> plan.counter(session.counterId()).stream()
                        .map(counter ->
                                open(handle, plan, counter, session, freeAt.getOrDefault(session.counterId(), now))))
                .toList();
    }

    private OpenCounter open(Handle handle, BranchPlan plan, CounterPlan counter, Session session, Instant freeAt) {
        var skills = Skills.of(plan, counters.account(handle, counter.id()));
        List<UUID> serviceIds = skills.lacking().isEmpty()
                ? counter.serviceIds()
                : plan.services().stream()
                        .map(ServicePlan::id)
                        .filter(counter::serves)
                        .filter(id -> !skills.lacking().contains(id))
                        .toList();
        return new OpenCounter(
                counter.id(),
                session.operator(),
                Station.profileOf(plan, counter.id()),
                plan.queue().rulesOf(counter.id()),
                serviceIds,
                freeAt);
    }

    /** The turns taken today at these counters. */
    Map<String, Turns> turns(Handle handle, BranchPlan plan, List<OpenCounter> open, Instant now) {
        LocalDate day = now.atZone(plan.timeZone()).toLocalDate();
        Map<String, Turns> turns = new HashMap<>();
        for (OpenCounter counter : open) {
            turns.computeIfAbsent(
                    counter.profile(), profile -> dayTurns.of(handle, plan.tenantId(), day, profile, counter.rules()));
        }
        return turns;
    }

    private Instant freeAfter(Ticket ticket, Instant now) {
        Instant usual = Optional.ofNullable(ticket.calledAt())
                .orElse(now)
                .plus(pace.visit(ticket.facts().serviceId()));
        return usual.isBefore(now) ? now : usual;
    }
}
