package io.turno.booking.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code GET /api/v1/appointments}: the appointments of branches, for their staff. */
@Path("/api/v1/appointments")
@RunOnVirtualThread
@Tag(name = "Appointments")
public class AppointmentListResource {
    private final ListAppointments listAppointments;
    private final Caller caller;

    AppointmentListResource(ListAppointments listAppointments, Caller caller) {
        this.listAppointments = listAppointments;
        this.caller = caller;
    }

    @GET
    @NoCache
    @RolesAllowed({
        Role.HQ_ADMIN,
        Role.COUNTRY_MANAGER,
        Role.BRANCH_MANAGER,
        Role.RECEPTION,
        Role.OPERATOR,
        Role.AUDITOR,
        Role.PARTNER
    })
    @Operation(
            summary = "The appointments of branches",
            description =
                    "In order of start; dates are each branch's own, at most 366 of them. Without a branch, of all in"
                            + " the caller's scope. q: a code, a phone number in any format or its last digits, an email address or its"
                            + " beginning, or the beginnings of the words of a name.")
    @APIResponse(responseCode = "200", description = "A page; next is the after of the following one")
    @APIResponse(responseCode = "403", description = "not-your-branch")
    public Page<AppointmentView> list(
            @QueryParam("branch") List<UUID> branchIds,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("status") List<String> statuses,
            @QueryParam("service") UUID serviceId,
            @QueryParam("staff") UUID staffId,
            @QueryParam("channel") String channel,
            @QueryParam("q") @Size(max = 120) String typed,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var rules = new ListRules(from, to, statuses, serviceId, staffId, channel, typed);
        return listAppointments.list(caller, branchIds, rules, after, limit);
    }
}
