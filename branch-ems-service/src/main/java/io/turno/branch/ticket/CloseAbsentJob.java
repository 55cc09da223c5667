package io.turno.branch.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.job.Job;
import org.jdbi.v3.core.Handle;

/** Whoever had an appointment and did not come in time was a no-show. */
@Singleton
class CloseAbsentJob implements Job {
    private static final String NAME = "close-absent";

    private final Database database;
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    CloseAbsentJob(Database database, TicketRepository tickets, KeepTicket keepTicket, CurrentPlan plan, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int run() {
        return plan.find().map(this::closeThoseOf).orElse(0);
    }

    private int closeThoseOf(BranchPlan branch) {
        return database.inTenant(branch.tenantId(), handle -> {
            int closed = 0;
            for (UUID id : tickets.absentSince(handle, clock.instant().minus(patience(branch)))) {
                closed += tickets.lock(handle, id)
                        .filter(this::isOverdue)
                        .map(ticket -> close(handle, ticket))
                        .orElse(0);
            }
            return closed;
        });
    }

    /** As long as anybody is waited for at least. */
    private static Duration patience(BranchPlan branch) {
        return branch.services().stream()
                .map(service -> service.policy().noShowAfter())
                .reduce(
                        AppointmentPolicy.DEFAULT.noShowAfter(),
                        (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private boolean isOverdue(Ticket ticket) {
        var window = new ArrivalWindow(
                ticket.bookedAt(), plan.policyOf(ticket.facts().serviceId()));
        return ticket.status() == TicketStatus.WAITING
                && ticket.facts().arrivedAt() == null
                && window.isOver(clock.instant());
    }

    private int close(Handle handle, Ticket ticket) {
        var missed = ticket.neverCame(clock.instant());
        keepTicket.keep(handle, ticket, missed, Actor.system(NAME), "ticket.no-show", Map.of("why", "never came"));
        return 1;
    }
}
