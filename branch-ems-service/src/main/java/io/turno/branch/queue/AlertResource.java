package io.turno.branch.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.queue.TargetWatch.Alert;
import io.turno.branch.queue.TargetWatch.Kind;
import io.turno.branch.queue.TargetWatch.Stay;
import io.turno.branch.staff.BranchStaff;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/alerts}: where a service misses what the branch wants of it, right now. */
@Path("/api/v1/alerts")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertResource {
    /** Nobody waits before the time of the appointment, or before having come. */
    private static final String STAYS = """
            select t.id as ticket_id, t.number, t.service_id, t.counter_name, t.status = 'SERVING' as served,
                   case when t.status = 'SERVING' then i.began_at
                        when t.booked_at is null then t.issued_at
                        else greatest(t.booked_at, t.arrived_at) end as since
            from ticket t
            left join ticket_interval i
                on i.tenant_id = t.tenant_id and i.ticket_id = t.id and i.kind = 'SERVING' and i.ended_at is null
            where t.tenant_id = ?
                and (t.status = 'WAITING' and t.arrived_at is not null or t.status = 'SERVING' and i.began_at is not null)
            """;

    private final Database database;
    private final CurrentPlan plan;
    private final BranchStaff staff;
    private final Clock clock;

    AlertResource(Database database, CurrentPlan plan, BranchStaff staff, Clock clock) {
        this.database = database;
        this.plan = plan;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param counterName where the person is served; absent while waiting
     * @param since when the wait or the visit began
     * @param target the longest that is wanted
     * @param over how much longer it has been
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertView(
            Kind kind,
            UUID ticketId,
            String number,
            UUID serviceId,
            String counterName,
            Instant since,
            Duration target,
            Duration over) {
        static AlertView of(Alert alert) {
            Stay stay = alert.stay();
            return new AlertView(
                    alert.kind(),
                    stay.ticketId(),
                    stay.number(),
                    stay.serviceId(),
                    stay.counterName(),
                    stay.since(),
                    alert.target(),
                    alert.over());
        }
    }

    /** @param alerts the worst first */
    public record AlertsView(List<AlertView> alerts) {}

    @GET
    @Operation(
            summary = "Missed targets",
            description = "Who waits, or is served, for longer than the branch wants of the service; the worst first.")
    public AlertsView alerts() {
        staff.member();
        BranchPlan branch = plan.get();
        List<Stay> stays = database.inTenant(branch.tenantId(), handle -> handle.select(STAYS, branch.tenantId())
                .mapTo(Stay.class)
                .list());
        return new AlertsView(new TargetWatch(branch, clock.instant())
                .alerts(stays).stream().map(AlertView::of).toList());
    }
}
