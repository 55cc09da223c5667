package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.appointment.AppointmentRequests.BookRequest;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.support.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import static io.turno.booking.appointment.AppointmentRequests.EMAIL;
import static io.turno.booking.appointment.AppointmentRequests.IS_NO_EMAIL;
import static io.turno.booking.appointment.AppointmentRequests.IS_NO_LANGUAGE;
import static io.turno.booking.appointment.AppointmentRequests.LANGUAGE;

/** The three calls that partners have always made. They do what {@code /api/v1/appointments} does, in snake case. */
@Path("/api")
@RunOnVirtualThread
@Tag(name = "Original API")
public class OriginalApiResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final TakeOrder takeOrder;
    private final ChangeAppointment changes;
    private final ConvertAppointment conversion;
    private final Caller caller;

    OriginalApiResource(TakeOrder takeOrder, ChangeAppointment changes, ConvertAppointment conversion, Caller caller) {
        this.takeOrder = takeOrder;
        this.changes = changes;
        this.conversion = conversion;
        this.caller = caller;
    }

    /** A booking. @param verification the token that the right one-time code was answered with, where the service asks for that */
    @JsonNaming(SnakeCaseStrategy.class)
    public record BookAppointmentRequest(
            @NotNull UUID branchId,
            @NotNull UUID serviceId,
            @NotNull Instant startTime,
            @NotBlank @Size(max = 120) String name,

            @Size(max = 254) @Pattern(regexp = EMAIL, message = IS_NO_EMAIL)
            String email,

            @Size(max = 40) String phone,

            @Pattern(regexp = LANGUAGE, message = IS_NO_LANGUAGE)
            String language,

            @Size(max = 120) String verification) {}

    /** @param manageToken not needed by partners and staff of the branch */
    @JsonNaming(SnakeCaseStrategy.class)
    public record CancelAppointmentRequest(@NotNull UUID appointmentId, String manageToken) {}

    /** @param manageToken not needed by partners and staff of the branch */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ConvertAppointmentRequest(@NotNull UUID appointmentId, String manageToken) {}

    /** @param ticketNumber once it is a ticket */
    @JsonNaming(SnakeCaseStrategy.class)
    public record AppointmentResponse(
            UUID appointmentId,
            String code,
            AppointmentStatus status,
            Instant startTime,
            Instant endTime,
            Instant convertToTicketTime,
            String ticketNumber,
            String manageToken) {
        static AppointmentResponse of(AppointmentView view) {
            return new AppointmentResponse(
                    view.id(),
                    view.code(),
                    view.status(),
                    view.start(),
                    view.end(),
                    view.convertToTicketTime(),
                    view.ticketNumber(),
                    view.manageToken());
        }
    }

    @POST
    @Path("/book_appointment")
    @Operation(summary = "Book")
    @APIResponse(responseCode = "201", description = "Booked")
    public Response book(@HeaderParam(IDEMPOTENCY_KEY) String key, @Valid @NotNull BookAppointmentRequest request) {
        var order = new BookRequest(
                request.branchId(),
                List.of(request.serviceId()),
                request.startTime(),
                1,
                null,
                request.name(),
                request.email(),
                request.phone(),
                request.language(),
                null,
                null,
                null,
                null,
                null,
                null,
                request.verification());
        AppointmentView booked = takeOrder.take(order, caller, key);
        return Response.status(Response.Status.CREATED)
                .entity(AppointmentResponse.of(booked))
                .build();
    }

    @POST
    @Path("/cancel_appointment")
    @Operation(summary = "Cancel")
    public AppointmentResponse cancel(
            @HeaderParam(IDEMPOTENCY_KEY) String key, @Valid @NotNull CancelAppointmentRequest request) {
        var access = new Access.Key(request.appointmentId(), request.manageToken(), caller);
        var asked = new Asked(access, null, key);
        return AppointmentResponse.of(changes.cancel(asked, "customer-request"));
    }

    @POST
    @Path("/convert_appointment_to_ticket")
    @Operation(summary = "Make it a ticket now")
    @APIResponse(responseCode = "200", description = "It is a ticket")
    @APIResponse(responseCode = "202", description = "The branch was asked, and has not answered yet")
    public Response convert(@Valid @NotNull ConvertAppointmentRequest request) {
        AppointmentView view =
                conversion.convert(new Access.Key(request.appointmentId(), request.manageToken(), caller));
        boolean pending = view.status() == AppointmentStatus.BOOKED;
        return Response.status(pending ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(AppointmentResponse.of(view))
                .build();
    }
}
