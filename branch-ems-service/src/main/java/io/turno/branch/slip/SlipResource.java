package io.turno.branch.slip;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.support.access.Actor;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/tickets/{id}/print}: on paper, again if need be. */
@Path("/api/v1/tickets")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Tickets")
public class SlipResource {
    private final Database database;
    private final Idempotency idempotency;
    private final TicketRepository tickets;
    private final PrintTicket printTicket;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    SlipResource(
            Database database,
            Idempotency idempotency,
            TicketRepository tickets,
            PrintTicket printTicket,
            CurrentPlan plan,
            BranchStaff staff) {
        this.database = database;
        this.idempotency = idempotency;
        this.tickets = tickets;
        this.printTicket = printTicket;
        this.plan = plan;
        this.staff = staff;
    }

    /** @param locale BCP 47; absent: the branch's default */
    public record PrintRequest(
            @NotNull UUID printerId, @Size(max = 35) String locale) {}

    /** @param ticketId what is on the paper */
    public record PrintView(UUID ticketId) {}

    @POST
    @Path("/{id}/print")
    @Operation(summary = "Print a ticket", description = "`GET /api/v1/devices` says how the printer is.")
    @APIResponse(responseCode = "202", description = "The printer has been asked")
    public Response print(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID ticketId,
            @Valid @NotNull PrintRequest request) {
        Actor actor = staff.member().actor();
        UUID tenantId = plan.get().tenantId();
        PrintView asked = database.inTenant(
                tenantId,
                handle -> idempotency.once(handle, tenantId, "print-" + ticketId, key, request, PrintView.class, () -> {
                    Ticket ticket =
                            tickets.find(handle, ticketId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
                    printTicket.print(handle, ticket, request.printerId(), request.locale(), actor);
                    return new PrintView(ticketId);
                }));
        return Response.accepted(asked).build();
    }
}
