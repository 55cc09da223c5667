package io.turno.branch.arrival;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.slip.PrintTicket;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.ticket.GiveTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketView;
import io.turno.support.access.Actor;
import io.turno.support.access.ManageToken;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/tickets}: giving them out. For the branch's staff, and for a kiosk that signs in as reception. */
@Path("/api/v1/tickets")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Tickets")
public class ReceptionResource {
    private static final String KEY = "Idempotency-Key";
    private static final int USUAL_PRIORITY = 3;

    private final Database database;
    private final Idempotency idempotency;
    private final GiveTicket giveTicket;
    private final CheckIn checkIn;
    private final ReadProof readProof;
    private final PrintTicket printTicket;
    private final ManageToken tokens;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    ReceptionResource(
            Database database,
            Idempotency idempotency,
            GiveTicket giveTicket,
            CheckIn checkIn,
            ReadProof readProof,
            PrintTicket printTicket,
            ManageToken tokens,
            CurrentPlan plan,
            BranchStaff staff) {
        this.database = database;
        this.idempotency = idempotency;
        this.giveTicket = giveTicket;
        this.checkIn = checkIn;
        this.readProof = readProof;
        this.printTicket = printTicket;
        this.tokens = tokens;
        this.plan = plan;
        this.staff = staff;
    }

    /**
     * @param priority 1 (first) to 3; absent: 3
     * @param printerId prints the ticket there
     * @param locale of the printed ticket, BCP 47; absent: the branch's default
     */
    public record WalkInRequest(
            @NotNull UUID serviceId,
            @Min(1) @Max(3) Integer priority,
            UUID printerId,
            @Size(max = 35) String locale) {
        int priorityOrUsual() {
            return priority == null ? USUAL_PRIORITY : priority;
        }
    }

    /**
     * At least one of the first three; several must fit together.
     *
     * @param code of the appointment, as the customer says or shows it
     * @param phone in any format
     * @param qr {@code turno:<appointment id>:<token>}
     * @param printerId prints the ticket there
     * @param locale of the printed ticket, BCP 47; absent: the branch's default
     */
    public record CheckInRequest(
            @Size(max = 20) String code,
            @Size(max = 40) String phone,
            @Size(max = 200) String qr,
            UUID printerId,
            @Size(max = 35) String locale) {}

    @POST
    @Operation(summary = "A ticket for somebody who walked in")
    @APIResponse(responseCode = "201", description = "Printed or shown to the visitor, with the token to follow it by")
    public Response issue(@HeaderParam(KEY) String key, @Valid @NotNull WalkInRequest request) {
        Actor actor = staff.member().actor();
        TicketView issued = once("walk-in", key, request, handle -> {
            Ticket ticket = giveTicket.toWalkIn(handle, request.serviceId(), request.priorityOrUsual(), actor);
            return printed(handle, ticket, request.printerId(), request.locale(), actor);
        });
        return Response.created(URI.create("/api/v1/tickets/" + issued.id()))
                .entity(issued)
                .build();
    }

    @POST
    @Path("/check-in")
    @Operation(
            summary = "Somebody with an appointment is there",
            description =
                    "By code, phone or QR code; of several appointments of one phone the one nearest to now. Checking in "
                            + "early makes the ticket early; checking in twice gives the same ticket.")
    @APIResponse(responseCode = "404", description = "not-found: no appointment here fits this")
    @APIResponse(responseCode = "409", description = "too-early (with comeBackAt), too-late")
    public TicketView checkIn(@HeaderParam(KEY) String key, @Valid @NotNull CheckInRequest request) {
        Actor actor = staff.member().actor();
        Proof proof = readProof.atReception(request.qr(), request.code(), request.phone());
        return once("check-in", key, request, handle -> {
            Ticket ticket = checkIn.by(handle, proof, actor);
            return printed(handle, ticket, request.printerId(), request.locale(), actor);
        });
    }

    private TicketView printed(Handle handle, Ticket ticket, UUID printerId, String locale, Actor actor) {
        if (printerId != null) {
            printTicket.print(handle, ticket, printerId, locale, actor);
        }
        return TicketView.given(ticket, tokens.of(ticket.id()));
    }

    private TicketView once(String operation, String key, Object request, Function<Handle, TicketView> deed) {
        UUID tenantId = plan.get().tenantId();
        return database.inTenant(
                tenantId,
                handle -> idempotency.once(
                        handle, tenantId, operation, key, request, TicketView.class, () -> deed.apply(handle)));
    }
}
