package io.turno.booking.appointment;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/appointments/{id}/terms}, for whoever may read the appointment. */
@Path("/api/v1/appointments")
@RunOnVirtualThread
@Tag(name = "Appointments")
public class TermsResource {
    private final FindAppointments appointments;
    private final Caller caller;

    TermsResource(FindAppointments appointments, Caller caller) {
        this.appointments = appointments;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/terms")
    @NoCache
    @Operation(
            summary = "What cancelling or moving it now would mean for the customer",
            description = "By the terms that it was booked under.")
    public TermsView terms(@PathParam("id") UUID id, @HeaderParam("Manage-Token") String token) {
        return appointments.terms(new Access.Key(id, token, caller));
    }
}
