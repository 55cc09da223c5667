package io.turno.booking.appointment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.appointment.AppointmentRequests.DeclineRequest;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code …/approve} and {@code …/decline}: what staff of the branch say to appointments that wait for them (PENDING). */
@Path("/api/v1/appointments")
@RunOnVirtualThread
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION})
@Tag(name = "Appointments")
public class RequestResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final DecideRequest decisions;
    private final Caller caller;

    RequestResource(DecideRequest decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/approve")
    @Operation(summary = "Say yes to a request", description = "It is booked then, and the customer is told so.")
    @APIResponse(responseCode = "200", description = "Booked")
    @APIResponse(responseCode = "409", description = "not-pending; too-late: its time has come")
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            @HeaderParam(IF_MATCH) String revision) {
        return answer(decisions.approve(asked(id, key, revision)));
    }

    @POST
    @Path("/{id}/decline")
    @Operation(summary = "Say no to a request", description = "Its place is free again at once.")
    @APIResponse(responseCode = "200", description = "Cancelled")
    @APIResponse(responseCode = "409", description = "not-pending")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            @HeaderParam(IF_MATCH) String revision,
            @Valid @NotNull DeclineRequest request) {
        return answer(decisions.decline(asked(id, key, revision), request.reason()));
    }

    /** No manage token: nobody approves what is their own. */
    private Asked asked(UUID id, String key, String revision) {
        return new Asked(new Access.Key(id, null, caller), Versions.ofIfMatch(revision), key);
    }

    private static Response answer(AppointmentView view) {
        return Versions.read(view, view.revision());
    }
}
