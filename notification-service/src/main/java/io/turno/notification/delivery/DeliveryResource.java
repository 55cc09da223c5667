package io.turno.notification.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.notification.branch.PlanRepository;
import io.turno.notification.message.MessageState;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/deliveries}: what was said to customers, and whether it arrived. */
@Path("/api/v1/deliveries")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Deliveries")
public class DeliveryResource {
    private final Database database;
    private final DeliveryLog log;
    private final PlanRepository plans;
    private final Caller caller;

    DeliveryResource(Database database, DeliveryLog log, PlanRepository plans, Caller caller) {
        this.database = database;
        this.log = log;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The delivery log, newest first",
            description = "Messages of the branches that you reach. Addresses are masked; texts are never kept.")
    @APIResponse(responseCode = "200", description = "A page of the log")
    @APIResponse(responseCode = "400", description = "validation-failed: a parameter has no such value")
    public Page<DeliveryView> list(
            @QueryParam("appointment") UUID appointment,
            @Parameter(schema = @Schema(implementation = MessageState.class)) @QueryParam("status") String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("after") UUID after) {
        MessageState state = status == null ? null : state(status);
        List<DeliveryView> oneMore = database.inTenant(caller.tenant(), handle -> {
            var wanted = new DeliveryLog.Wanted(reachedBranches(handle), appointment, state, after);
            return log.read(handle, wanted, limit + 1);
        });
        return Page.of(oneMore, limit, line -> line.id().toString());
    }

    private List<UUID> reachedBranches(Handle handle) {
        return plans.whereabouts(handle).stream()
                .filter(branch -> caller.reaches(branch.branchId(), branch.countryCode()))
                .map(PlanRepository.Whereabouts::branchId)
                .toList();
    }

    private static MessageState state(String status) {
        return Arrays.stream(MessageState.values())
                .filter(state -> state.name().equalsIgnoreCase(status))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        new FieldError("status", "is one of " + Arrays.toString(MessageState.values()))));
    }
}
