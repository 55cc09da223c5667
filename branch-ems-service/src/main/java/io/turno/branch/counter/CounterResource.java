package io.turno.branch.counter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.counter.Counters.Session;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
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

    /**
     * @param serviceIds what it serves; empty for everything
     * @param openedAt absent while it is closed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CounterView(UUID id, String name, List<UUID> serviceIds, boolean open, Instant openedAt) {
        static CounterView of(CounterPlan counter, List<Session> sessions) {
            Instant openedAt = sessions.stream()
                    .filter(session -> session.counterId().equals(counter.id()))
                    .map(Session::openedAt)
                    .findFirst()
                    .orElse(null);
            return new CounterView(counter.id(), counter.name(), counter.serviceIds(), openedAt != null, openedAt);
        }
    }

    @GET
    @Operation(summary = "The counters, and which are open")
    public List<CounterView> list() {
        staff.member();
        BranchPlan branch = plan.get();
        List<Session> sessions =
                database.inTenant(branch.tenantId(), handle -> counters.open(handle, branch.tenantId()));
        return branch.counters().stream()
                .map(counter -> CounterView.of(counter, sessions))
                .toList();
    }

    @PUT
    @Path("/{id}/session")
    @Operation(summary = "Open a counter, to work there")
    @APIResponse(responseCode = "204", description = "It is open, and it is yours")
    @APIResponse(responseCode = "409", description = "counter-taken")
    public void open(@PathParam("id") UUID counterId) {
        Member operator = staff.member();
        database.inTenant(plan.get().tenantId(), handle -> {
            counters.open(handle, counterId, operator.actor());
            counters.signedIn(handle, counterId, staff.account().orElse(null));
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
}
