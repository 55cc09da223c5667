package io.turno.webhook.delivery;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import io.turno.webhook.delivery.Delivery.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/subscriptions/{id}/…}: what went out to one subscription, a test event, and sending a period again. */
@Path("/api/v1/subscriptions")
@RolesAllowed({Role.HQ_ADMIN, Role.PARTNER})
@RunOnVirtualThread
@Tag(name = "Deliveries")
public class SubscriptionDeliveryResource {
    private final DeliveryLog log;
    private final PingEndpoint pingEndpoint;
    private final SendAgain sendAgain;
    private final Caller caller;

    SubscriptionDeliveryResource(DeliveryLog log, PingEndpoint pingEndpoint, SendAgain sendAgain, Caller caller) {
        this.log = log;
        this.pingEndpoint = pingEndpoint;
        this.sendAgain = sendAgain;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "The delivery log of a subscription", description = "Newest first.")
    public Page<DeliveryView> log(
            @PathParam("id") UUID id,
            @QueryParam("status") Status status,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return log.of(caller, id, status, after, limit);
    }

    @POST
    @Path("/{id}/ping")
    @Operation(summary = "Send a test event", description = "Queued like a real one: see the delivery log.")
    @APIResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response ping(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return Response.accepted(pingEndpoint.ping(caller, id, key)).build();
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Send a period again", description = "All that came in it, with the same webhook-ids.")
    public ReplayView replay(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull @Parameter(example = "2026-12-01T08:00:00Z") String from,
            @QueryParam("to") @Parameter(description = "Excluded; now where it is left out") String to) {
        return sendAgain.period(caller, id, instant("from", from), instant("to", to));
    }

    private static Instant instant(String parameter, String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException notOne) {
            throw Refused.invalid(new FieldError(parameter, "is not an instant like 2026-12-01T08:00:00Z"));
        }
    }
}
