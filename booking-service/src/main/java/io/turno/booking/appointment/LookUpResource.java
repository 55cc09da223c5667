package io.turno.booking.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.appointment.AppointmentRequests.LookUpRequest;
import io.turno.booking.limit.BookingLimits;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a guest gets back to what was booked. */
@Path("/api/v1/appointments/lookup")
@RunOnVirtualThread
@Tag(name = "Appointments")
public class LookUpResource {
    private final FindAppointments appointments;
    private final BookingLimits limits;

    LookUpResource(FindAppointments appointments, BookingLimits limits) {
        this.appointments = appointments;
        this.limits = limits;
    }

    @POST
    @Operation(
            summary = "Find an appointment by its code",
            description = "With the phone number or email address of the booking. The answer carries the manage token.")
    @APIResponse(responseCode = "404", description = "not-found: no such code, or another person's")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public AppointmentView byCode(@Valid @NotNull LookUpRequest request) {
        String code = AppointmentCode.normal(request.code());
        limits.mayLookUp(request.branchId(), code);
        return appointments
                .byCode(request.branchId(), code, request.secondFact())
                .orElseThrow(() -> {
                    limits.countMiss(request.branchId(), code);
                    return new Refused(CommonRefusal.NOT_FOUND, "No appointment has this code and this contact.");
                });
    }
}
