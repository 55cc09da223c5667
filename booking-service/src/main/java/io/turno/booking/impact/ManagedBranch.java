package io.turno.booking.impact;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** Whether somebody reaches a branch, by the plan that says whose it is and where. */
@Singleton
class ManagedBranch {
    private final Caller caller;

    ManagedBranch(Caller caller) {
        this.caller = caller;
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} for one of another organisation, {@link CommonRefusal#NOT_YOUR_BRANCH} */
    void mustBeReached(BranchPlan plan) {
        if (!caller.tenant().equals(plan.tenantId())) {
            throw new Refused(CommonRefusal.NOT_FOUND, "There is no such branch.");
        }
        if (!caller.is(Role.HQ_ADMIN) && !caller.reaches(plan.branchId(), plan.countryCode())) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }
}
