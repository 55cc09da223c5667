package io.turno.booking.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/me/appointments}: for customers who signed in. */
@Path("/api/v1/me/appointments")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Appointments")
public class MyAppointmentsResource {
    private final FindAppointments appointments;
    private final Caller caller;

    MyAppointmentsResource(FindAppointments appointments, Caller caller) {
        this.appointments = appointments;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The appointments of the customer who signed in", description = "In order of start.")
    public Page<AppointmentView> mine(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return appointments.ofAccount(caller.tenant(), caller.account(), after, limit);
    }
}
