package io.turno.webhook.delivery;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/deliveries}: one delivery, by its id. */
@Path("/api/v1/deliveries")
@RolesAllowed({Role.HQ_ADMIN, Role.PARTNER})
@RunOnVirtualThread
@Tag(name = "Deliveries")
public class DeliveryResource {
    private final SendAgain sendAgain;
    private final Caller caller;

    DeliveryResource(SendAgain sendAgain, Caller caller) {
        this.sendAgain = sendAgain;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Send it again", description = "At once, with the same webhook-id.")
    public DeliveryView replay(@PathParam("id") UUID id) {
        return sendAgain.one(caller, id);
    }
}
