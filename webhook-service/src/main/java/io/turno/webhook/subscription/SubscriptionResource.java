package io.turno.webhook.subscription;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/subscriptions}: who wants to hear of what, where. */
@Path("/api/v1/subscriptions")
@RolesAllowed({Role.HQ_ADMIN, Role.PARTNER})
@RunOnVirtualThread
@Tag(name = "Subscriptions")
public class SubscriptionResource {
    private final ManageSubscriptions subscriptions;
    private final RotateSecret rotateSecret;
    private final Caller caller;

    SubscriptionResource(ManageSubscriptions subscriptions, RotateSecret rotateSecret, Caller caller) {
        this.subscriptions = subscriptions;
        this.rotateSecret = rotateSecret;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Subscribe", description = "The secret is in this answer only: keep it to verify signatures.")
    @APIResponse(responseCode = "201", description = "Subscribed")
    @APIResponse(responseCode = "410", description = "What was made under this Idempotency-Key has been deleted since")
    public Response create(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull SubscriptionRequest request) {
        SubscriptionView created = subscriptions.create(caller, request, key);
        return Response.created(URI.create("/api/v1/subscriptions/" + created.id()))
                .entity(created)
                .tag(Versions.tag(created.version()))
                .build();
    }

    @GET
    @Operation(summary = "Subscriptions", description = "All for headquarters, the own ones for a partner.")
    public Page<SubscriptionView> list(
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        List<Subscription> rows = subscriptions.list(caller, after, limit + 1);
        return Page.of(rows, limit, row -> row.id().toString()).map(row -> SubscriptionView.of(row, null));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One subscription")
    public Response one(@PathParam("id") UUID id) {
        return answer(subscriptions.one(caller, id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change it", description = "With the version that was read, in If-Match.")
    public Response update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull SubscriptionRequest request) {
        return answer(subscriptions.update(caller, id, request, Versions.ofIfMatch(version)));
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Rotate the secret",
            description = "The new one is in this answer only. For a day every call carries the old signature too.")
    @APIResponse(responseCode = "200", description = "Rotated")
    @APIResponse(
            responseCode = "409",
            description = "Several older secrets are still valid: wait for the oldest to end")
    public Response rotate(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return answer(rotateSecret.rotate(caller, id, key));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Hold everything back")
    public Response pause(@PathParam("id") UUID id) {
        return answer(subscriptions.pause(caller, id));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Go on", description = "Also after it was disabled; what waited goes out.")
    public Response resume(@PathParam("id") UUID id) {
        return answer(subscriptions.resume(caller, id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Unsubscribe")
    public void delete(@PathParam("id") UUID id) {
        subscriptions.delete(caller, id);
    }

    private static Response answer(SubscriptionView view) {
        return Versions.read(view, view.version());
    }
}
