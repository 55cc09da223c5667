package io.turno.booking.appointment;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.appointment.AppointmentRequests.BookRequest;
import io.turno.booking.appointment.AppointmentRequests.CancelRequest;
import io.turno.booking.appointment.AppointmentRequests.RescheduleRequest;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.support.access.Caller;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code /api/v1/appointments}. Whoever holds the manage token (header {@code Manage-Token}) or has the account manages
 * an appointment; staff and partners manage those of their branches.
 */
@Path("/api/v1/appointments")
@RunOnVirtualThread
@Tag(name = "Appointments")
public class AppointmentResource {
    private static final String MANAGE_TOKEN = "Manage-Token";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final TakeOrder takeOrder;
    private final ChangeAppointment changes;
    private final ConvertAppointment conversion;
    private final FindAppointments appointments;
    private final Caller caller;

    AppointmentResource(
            TakeOrder takeOrder,
            ChangeAppointment changes,
            ConvertAppointment conversion,
            FindAppointments appointments,
            Caller caller) {
        this.takeOrder = takeOrder;
        this.changes = changes;
        this.conversion = conversion;
        this.appointments = appointments;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Book", description = "Straight away, or out of a hold with holdId and holdToken.")
    @APIResponse(
            responseCode = "201",
            description = "Booked, or PENDING until staff approve it; the manage token is in this answer only")
    @APIResponse(
            responseCode = "409",
            description = "slot-taken, hold-expired; alternatives: up to three free starts nearby")
    @APIResponse(
            responseCode = "422",
            description = "closed, notice-too-short, beyond-horizon, not-bookable; answers-invalid: errors names each")
    @APIResponse(
            responseCode = "403",
            description =
                    "verification-required, identity: EMAIL_OTP or SMS_OTP; verification-failed: the token is not of it")
    @APIResponse(responseCode = "429", description = "limit-reached")
    public Response book(@HeaderParam(IDEMPOTENCY_KEY) String key, @Valid @NotNull BookRequest request) {
        AppointmentView booked = takeOrder.take(request, caller, key);
        return Response.created(URI.create("/api/v1/appointments/" + booked.id()))
                .entity(booked)
                .tag(Versions.tag(booked.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One appointment")
    public Response one(@PathParam("id") UUID id, @HeaderParam(MANAGE_TOKEN) String token) {
        return answer(appointments.one(key(id, token)));
    }

    @POST
    @Path("/{id}/reschedule")
    @Operation(summary = "Move it to another time", description = "Keeps the id and the code.")
    public Response reschedule(
            @PathParam("id") UUID id,
            @HeaderParam(MANAGE_TOKEN) String token,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            @HeaderParam(IF_MATCH) String revision,
            @Valid @NotNull RescheduleRequest request) {
        return answer(changes.reschedule(asked(id, token, revision, key), request.start(), request.reason()));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel it", description = "Its place is free again at once.")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(MANAGE_TOKEN) String token,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            @HeaderParam(IF_MATCH) String revision,
            @Valid CancelRequest request) {
        CancelRequest given = request == null ? new CancelRequest(null) : request;
        return answer(changes.cancel(asked(id, token, revision, key), given.reason()));
    }

    @POST
    @Path("/{id}/convert")
    @Operation(summary = "Make it a ticket now")
    @APIResponse(responseCode = "200", description = "It is a ticket")
    @APIResponse(responseCode = "202", description = "The branch was asked, and has not answered yet")
    public Response convert(@PathParam("id") UUID id, @HeaderParam(MANAGE_TOKEN) String token) {
        AppointmentView view = conversion.convert(key(id, token));
        boolean pending = view.status() == AppointmentStatus.BOOKED;
        return Versions.with(pending ? Response.Status.ACCEPTED : Response.Status.OK, view, view.revision());
    }

    private Access.Key key(UUID id, String token) {
        return new Access.Key(id, token, caller);
    }

    private Asked asked(UUID id, String token, String revision, String idempotencyKey) {
        return new Asked(key(id, token), Versions.ofIfMatch(revision), idempotencyKey);
    }

    private static Response answer(AppointmentView view) {
        return Versions.read(view, view.revision());
    }
}
