package io.turno.branch.ticket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/tickets}: the queue. For the branch's staff. */
@Path("/api/v1/tickets")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Tickets")
public class TicketResource {
    private final Database database;
    private final TicketRepository tickets;
    private final CurrentPlan plan;
    private final BranchStaff staff;
    private final Clock clock;
    private final CallForecast forecast;

    TicketResource(
            Database database,
            TicketRepository tickets,
            CurrentPlan plan,
            BranchStaff staff,
            Clock clock,
            CallForecast forecast) {
        this.database = database;
        this.tickets = tickets;
        this.plan = plan;
        this.staff = staff;
        this.clock = clock;
        this.forecast = forecast;
    }

    /** @param day the branch's date */
    public record QueueView(LocalDate day, List<TicketView> tickets) {}

    @GET
    @Operation(summary = "The queue", description = "Everybody who is waiting, called or being served, oldest first.")
    public QueueView queue() {
        staff.member();
        var branch = plan.get();
        List<Ticket> open = database.inTenant(branch.tenantId(), handle -> tickets.open(handle, branch.tenantId()));
        return new QueueView(
                clock.instant().atZone(branch.timeZone()).toLocalDate(),
                open.stream()
                        .map(ticket -> TicketView.foretold(ticket, forecast))
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One ticket")
    public TicketView one(@PathParam("id") UUID id) {
        staff.member();
        return database.inTenant(plan.get().tenantId(), handle -> tickets.find(handle, id))
                .map(ticket -> TicketView.foretold(ticket, forecast))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }
}
