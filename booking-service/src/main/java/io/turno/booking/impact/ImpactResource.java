package io.turno.booking.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/plans/impact}: what a plan that is not in force would do. For managers, and policy-service in their name. */
@Path("/api/v1/plans/impact")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Impact of plans")
public class ImpactResource {
    private final FindImpact findImpact;
    private final ManagedBranch managedBranch;
    private final Plans plans;

    ImpactResource(FindImpact findImpact, ManagedBranch managedBranch, Plans plans) {
        this.findImpact = findImpact;
        this.managedBranch = managedBranch;
        this.plans = plans;
    }

    /** @param plan of one branch, whole; its version does not matter */
    public record ImpactRequest(@NotNull BranchPlan plan) {}

    @POST
    @Operation(
            summary = "What a plan would do",
            description = "To what is booked, to the capacity of the next 60 days, and what customers would have to be "
                    + "told. Writes nothing and cancels nothing.")
    @APIResponse(responseCode = "200", description = "What it would do")
    @APIResponse(responseCode = "403", description = "not-your-branch")
    public ImpactView impact(@Valid @NotNull ImpactRequest request) {
        BranchPlan candidate = request.plan();
        managedBranch.mustBeReached(plans.find(candidate.branchId()).orElse(candidate));
        managedBranch.mustBeReached(candidate);
        return findImpact.of(candidate);
    }
}
