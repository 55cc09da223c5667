package io.turno.booking.appointment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/customers/{id}/appointments}: what somebody ever booked, for staff. */
@Path("/api/v1/customers/{id}/appointments")
@RunOnVirtualThread
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Customers")
public class CustomerHistoryResource {
    private final FindHistory history;
    private final Caller caller;

    CustomerHistoryResource(FindHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @NoCache
    @Operation(
            summary = "The appointments of one customer",
            description = "At all branches that the caller reaches; the latest first.")
    public Page<AppointmentView> of(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return history.of(caller, id, after, limit);
    }
}
