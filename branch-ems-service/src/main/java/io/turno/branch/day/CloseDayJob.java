package io.turno.branch.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.counter.Counters;
import io.turno.branch.day.BranchDays.Closed;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.CloseTickets;
import io.turno.branch.ticket.KeepTicket;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.DayClosed;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.job.Job;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/**
 * Closes each day of the branch once: whoever still waits leaves, counters are closed, and the centre hears what the day was
 * like. Days that passed while nothing ran are closed in order.
 */
@Singleton
class CloseDayJob implements Job {
    private static final String NAME = "close-day";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Actor ACTOR = Actor.system(NAME);

    private final Database database;
    private final BranchDays days;
    private final CloseTickets closeTickets;
    private final Counters counters;
    private final CurrentPlan plan;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CloseDayJob(
            Database database,
            BranchDays days,
            CloseTickets closeTickets,
            Counters counters,
            CurrentPlan plan,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.days = days;
        this.closeTickets = closeTickets;
        this.counters = counters;
        this.plan = plan;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return LOOK_EVERY;
    }

    @Override
    public int run() {
        int closed = 0;
        while (plan.find().map(this::closeNext).orElse(false)) {
            closed++;
        }
        return closed;
    }

    /** One day in one transaction. @return false where none is over */
    private boolean closeNext(BranchPlan branch) {
        var closing = ClosingTime.of(branch);
        return database.inTenant(branch.tenantId(), handle -> {
            Optional<Closed> last = days.lastClosed(handle, branch.tenantId(), branch.branchId());
            return last.map(closed -> closed.day().plusDays(1))
                    .or(() -> days.firstDay(handle, branch.tenantId(), branch.branchId()))
                    .filter(day -> closing.isOver(day, clock.instant()))
                    .filter(day -> days.close(handle, branch.tenantId(), branch.branchId(), day, clock.instant()))
                    .map(day -> close(handle, branch, day, last))
                    .isPresent();
        });
    }

    private LocalDate close(Handle handle, BranchPlan branch, LocalDate day, Optional<Closed> last) {
        UUID tenantId = branch.tenantId();
        UUID branchId = branch.branchId();
        List<UUID> closed = closeTickets.until(handle, tenantId, day, ACTOR);
        counters.closeAll(handle, ClosingTime.of(branch).endOf(day), ACTOR);
        Instant since = last.map(Closed::closedAt).orElse(Instant.EPOCH);
        LocalDate from = last.map(before -> LocalDate.ofInstant(before.closedAt(), branch.timeZone()))
                .filter(date -> date.isBefore(day))
                .orElse(day);
        var services = days.services(handle, tenantId, branchId, day, from, since, closed);
        outbox.append(handle, KeepTicket.CENTRE, branchId, tenantId, branchId, new DayClosed(branchId, day, services));
        audit.record(
                handle,
                tenantId,
                ACTOR,
                "day.closed",
                day,
                branchId,
                Map.of("unresolved", Integer.toString(closed.size())));
        return day;
    }
}
