package io.turno.branch.counter;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.counter.Counters.Session;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/counters}: who works where. */
@Path("/api/v1/counters")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Counters")
public class CounterResource {
    private final Database database;
    private final Counters counters;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    CounterResource(Database database, Counters counters, CurrentPlan plan, BranchStaff staff) {
        this.database = database;
        this.counters = counters;
        this.plan = plan;
        this.staff = staff;
    }

    /** @param reason for the record of the day */
    public record BreakRequest(@NotNull BreakReason reason) {}

    @GET
    @Operation(summary = "The counters, and which are open")
    public List<CounterView> list() {
        staff.member();
        BranchPlan branch = plan.get();
        List<Session> sessions =
                database.inTenant(branch.tenantId(), handle -> counters.sessions(handle, branch.tenantId()));
        return CounterView.all(branch, sessions);
    }

    @PUT
    @Path("/{id}/session")
    @Operation(summary = "Open a counter, to work there")
    @APIResponse(responseCode = "204", description = "It is open, and it is yours")
    @APIResponse(responseCode = "409", description = "counter-taken")
    public void open(@PathParam("id") UUID counterId) {
        Member operator = staff.member();
        database.inTenant(plan.get().tenantId(), handle -> {
            counters.open(handle, counterId, operator.actor(), staff.account().orElse(null));
            return null;
        });
    }

    @DELETE
    @Path("/{id}/session")
    @Operation(summary = "Close it", description = "A manager may close anybody's.")
    @APIResponse(responseCode = "204", description = "It is closed")
    public void close(@PathParam("id") UUID counterId) {
        Member operator = staff.member();
        database.inTenant(plan.get().tenantId(), handle -> {
            counters.close(handle, counterId, operator.actor(), operator.manages());
            return null;
        });
    }

    @PUT
    @Path("/{id}/break")
    @Operation(summary = "Take a break", description = "The counter stays yours; nobody is called there until it ends.")
    @APIResponse(responseCode = "204", description = "Enjoy it")
    @APIResponse(responseCode = "409", description = "counter-closed, counter-taken")
    public void rest(@PathParam("id") UUID counterId, @Valid @NotNull BreakRequest request) {
        Member operator = staff.member();
        database.inTenant(plan.get().tenantId(), handle -> {
            counters.rest(handle, counterId, operator.actor(), request.reason());
            return null;
        });
    }

    @DELETE
    @Path("/{id}/break")
    @Operation(summary = "Work on")
    @APIResponse(responseCode = "204", description = "People can be called there")
    @APIResponse(responseCode = "409", description = "counter-closed, counter-taken")
    public void workOn(@PathParam("id") UUID counterId) {
        Member operator = staff.member();
        database.inTenant(plan.get().tenantId(), handle -> {
            counters.workOn(handle, counterId, operator.actor());
            return null;
        });
    }
}
