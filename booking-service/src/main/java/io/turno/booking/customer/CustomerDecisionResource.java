package io.turno.booking.customer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.customer.CustomerRequests.BlockRequest;
import io.turno.booking.customer.CustomerRequests.MergeRequest;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/customers/{id}/merge} and {@code …/block}: what staff decide about a person. */
@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION})
@Tag(name = "Customers")
public class CustomerDecisionResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final EditCustomer edits;
    private final Caller caller;

    CustomerDecisionResource(EditCustomer edits, Caller caller) {
        this.edits = edits;
        this.caller = caller;
    }

    @POST
    @Path("/merge")
    @Operation(
            summary = "Bring in a duplicate",
            description =
                    "The other record ends in this one: its appointments, contacts and account go over. Twice is as good"
                            + " as once.")
    @APIResponse(responseCode = "200", description = "One record now")
    @APIResponse(responseCode = "409", description = "already-merged: one of them ended in a third")
    public Response merge(
            @PathParam("id") UUID id, @HeaderParam(IDEMPOTENCY_KEY) String key, @Valid @NotNull MergeRequest request) {
        return answer(edits.merge(asking(id, key), request.from()));
    }

    @PUT
    @Path("/block")
    @Operation(summary = "Refuse further bookings of this person", description = "The person is not told why.")
    public Response block(
            @PathParam("id") UUID id, @HeaderParam(IDEMPOTENCY_KEY) String key, @Valid @NotNull BlockRequest request) {
        return answer(edits.block(asking(id, key), new Block(request.reason(), request.until())));
    }

    @DELETE
    @Path("/block")
    @Operation(summary = "Let this person book again")
    public Response unblock(@PathParam("id") UUID id, @HeaderParam(IDEMPOTENCY_KEY) String key) {
        return answer(edits.unblock(asking(id, key)));
    }

    private EditCustomer.Asking asking(UUID id, String idempotencyKey) {
        return new EditCustomer.Asking(caller, id, idempotencyKey);
    }

    private static Response answer(CustomerView view) {
        return Versions.read(view, view.revision());
    }
}
