package io.turno.booking.appointment;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.appointment.AppointmentRequests.HoldRequest;
import io.turno.booking.appointment.HoldPlace.HoldView;
import io.turno.booking.limit.BookingLimits;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/holds}: places kept for somebody who is still filling in a form. */
@Path("/api/v1/holds")
@RunOnVirtualThread
@Tag(name = "Holds")
public class HoldResource {
    private final HoldPlace holds;
    private final OfferAlternatives alternatives;
    private final BookingLimits limits;
    private final Plans plans;
    private final Caller caller;

    HoldResource(HoldPlace holds, OfferAlternatives alternatives, BookingLimits limits, Plans plans, Caller caller) {
        this.holds = holds;
        this.alternatives = alternatives;
        this.limits = limits;
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Keep a place for some minutes",
            description = "One for each account, or guest's Booking-Session (16 to 128 random characters), and service:"
                    + " asking for the same again answers the same hold, asking for another moves it.")
    @APIResponse(responseCode = "201", description = "Kept; book it with the hold token before it expires")
    @APIResponse(responseCode = "409", description = "slot-taken; alternatives: up to three free starts nearby")
    public Response hold(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam("Booking-Session") String session,
            @Valid @NotNull HoldRequest request) {
        BranchPlan plan = plans.of(request.branchId());
        Booker booker = Booker.at(plan, caller);
        if (booker.isForThemselves()) {
            limits.countAddress(plan.tenantId());
        }
        var demanded = new HoldPlace.Demanded(
                request.wish(), request.channel(), request.languageOrDefault(), Holder.of(booker, session));
        HoldView held = alternatives.whereTaken(
                () -> holds.hold(demanded, booker, idempotencyKey), request::wish, booker.isStaff());
        return Response.created(URI.create("/api/v1/holds/" + held.id()))
                .entity(held)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One's own hold")
    public HoldView one(@PathParam("id") UUID id, @HeaderParam("Hold-Token") String token) {
        return holds.one(id, token);
    }

    @POST
    @Path("/{id}/extend")
    @Operation(summary = "Keep it longer; once")
    public HoldView extend(
            @PathParam("id") UUID id,
            @HeaderParam("Hold-Token") String token,
            @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return holds.extend(id, token, idempotencyKey, caller.actor());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Give it back")
    public void release(@PathParam("id") UUID id, @HeaderParam("Hold-Token") String token) {
        holds.release(id, token, caller.actor());
    }
}
