package io.turno.branch.ticket;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.support.access.Actor;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/tickets}: the queue. For the branch's staff, and for a kiosk that signs in as reception. */
@Path("/api/v1/tickets")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Tickets")
public class TicketResource {
    private static final int USUAL_PRIORITY = 3;

    private final Database database;
    private final Idempotency idempotency;
    private final TicketRepository tickets;
    private final GiveTicket giveTicket;
    private final CheckIn checkIn;
    private final CurrentPlan plan;
    private final BranchStaff staff;
    private final Clock clock;
    private final CallForecast forecast;

    TicketResource(
            Database database,
            Idempotency idempotency,
            TicketRepository tickets,
            GiveTicket giveTicket,
            CheckIn checkIn,
            CurrentPlan plan,
            BranchStaff staff,
            Clock clock,
            CallForecast forecast) {
        this.database = database;
        this.idempotency = idempotency;
        this.tickets = tickets;
        this.giveTicket = giveTicket;
        this.checkIn = checkIn;
        this.plan = plan;
        this.staff = staff;
        this.clock = clock;
        this.forecast = forecast;
    }

    /** @param priority 1 (first) to 3; absent: 3 */
    public record WalkInRequest(
            @NotNull UUID serviceId, @Min(1) @Max(3) Integer priority) {
        int priorityOrUsual() {
            return priority == null ? USUAL_PRIORITY : priority;
        }
    }

    /** @param code of the appointment, as the customer says or shows it */
    public record CheckInRequest(@NotBlank @Size(max = 20) String code) {}

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

    @POST
    @Operation(summary = "A ticket for somebody who walked in")
    @APIResponse(responseCode = "201", description = "Printed or shown to the visitor")
    public Response issue(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull WalkInRequest request) {
        Actor actor = staff.member().actor();
        UUID tenantId = plan.get().tenantId();
        TicketView issued = database.inTenant(
                tenantId,
                handle -> idempotency.once(
                        handle,
                        tenantId,
                        "walk-in",
                        key,
                        request,
                        TicketView.class,
                        () -> TicketView.of(
                                giveTicket.toWalkIn(handle, request.serviceId(), request.priorityOrUsual(), actor))));
        return Response.created(URI.create("/api/v1/tickets/" + issued.id()))
                .entity(issued)
                .build();
    }

    @POST
    @Path("/check-in")
    @Operation(
            summary = "Somebody with an appointment is there",
            description = "Checking in early makes the ticket early; checking in twice gives the same ticket.")
    @APIResponse(responseCode = "404", description = "not-found: no appointment here has this code")
    @APIResponse(responseCode = "409", description = "too-early (with comeBackAt), too-late")
    public TicketView checkIn(@Valid @NotNull CheckInRequest request) {
        return TicketView.of(checkIn.byCode(request.code(), staff.member().actor()));
    }
}
