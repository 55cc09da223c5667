package io.turno.booking.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingConfig;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Reads what somebody has to do, at all of their branches. */
@Singleton
class StaffCalendar {
    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final Comparator<Assignment> IN_ORDER =
            Comparator.comparing(Assignment::start).thenComparing(Assignment::id);

    private final Database database;
    private final FindColleague colleagues;
    private final CalendarLinks links;
    private final Assignments assignments;
    private final Clock clock;
    private final String domain;

    StaffCalendar(
            Database database,
            FindColleague colleagues,
            CalendarLinks links,
            Assignments assignments,
            Clock clock,
            BookingConfig config) {
        this.database = database;
        this.colleagues = colleagues;
        this.links = links;
        this.assignments = assignments;
        this.clock = clock;
        this.domain = config.domain();
    }

    /**
     * For a calendar program.
     *
     * @throws Refused {@link CommonRefusal#NOT_FOUND} for a wrong token, an ended link and a person who left, alike
     */
    String feed(UUID staffId, String token) {
        return database.acrossTenants(handle -> {
            UUID tenantId = links.tenantOf(handle, staffId, token)
                    .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such member of staff."));
            Database.narrowTo(handle, tenantId);
            Colleague colleague = colleagues.of(tenantId, staffId);
            Instant now = clock.instant();
            List<Assignment> theirs = colleague.branches().stream()
                    .flatMap(plan ->
                            assignments
                                    .atBranch(handle, colleague, plan.branchId(), now.minus(BACK), now.plus(AHEAD))
                                    .stream())
                    .sorted(IN_ORDER)
                    .toList();
            return new CalendarFeed(colleague, domain).of(theirs);
        });
    }

    /** For colleagues: at the branches that the caller reaches, on these dates of each branch, in order of start. */
    List<StaffAppointmentView> between(Caller caller, UUID staffId, LocalDate from, LocalDate to) {
        Colleague colleague = colleagues.of(caller.tenant(), staffId);
        List<BranchPlan> seen = colleagues.seen(caller, colleague);
        return database.inTenant(caller.tenant(), handle -> seen.stream()
                .flatMap(plan -> onDays(handle, colleague, plan, from, to).stream())
                .sorted(Comparator.comparing(StaffAppointmentView::start).thenComparing(StaffAppointmentView::id))
                .toList());
    }

    private List<StaffAppointmentView> onDays(
            Handle handle, Colleague colleague, BranchPlan plan, LocalDate from, LocalDate to) {
        Instant start = from.atStartOfDay(plan.timeZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(plan.timeZone()).toInstant();
        return assignments.atBranch(handle, colleague, plan.branchId(), start, end).stream()
                .map(assignment -> StaffAppointmentView.of(assignment, plan.timeZone()))
                .toList();
    }
}
