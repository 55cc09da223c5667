package io.turno.booking.impact;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.impact.ImpactView.StrandedView;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/branches/{branchId}/conflicts}: what is booked though the plan in force has no place for it. */
@Path("/api/v1/branches/{branchId}/conflicts")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Impact of plans")
public class ConflictResource {
    private final FindImpact findImpact;
    private final ManagedBranch managedBranch;
    private final Plans plans;

    ConflictResource(FindImpact findImpact, ManagedBranch managedBranch, Plans plans) {
        this.findImpact = findImpact;
        this.managedBranch = managedBranch;
        this.plans = plans;
    }

    @GET
    @Operation(
            summary = "What is stranded",
            description =
                    "In order of start. Fewer hours or less capacity never cancel anything: these appointments stay "
                            + "booked until somebody moves them.")
    public List<StrandedView> conflicts(@PathParam("branchId") UUID branchId) {
        BranchPlan plan = plans.of(branchId);
        managedBranch.mustBeReached(plan);
        return findImpact.stranded(plan).stream().map(StrandedView::of).toList();
    }
}
