package io.turno.booking.calendar;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** Whose calendar may be read by whom. */
@Singleton
class FindColleague {
    private static final String USER_NAME = "preferred_username";

    private final Plans plans;

    FindColleague(Plans plans) {
        this.plans = plans;
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where nobody of that id works for the organisation */
    Colleague of(UUID tenantId, UUID staffId) {
        return Colleague.of(tenantId, staffId, plans.ofTenant(tenantId))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such member of staff."));
    }

    /**
     * The branches of a colleague at which the caller may see what the colleague has to do.
     *
     * @throws Refused {@link CommonRefusal#NOT_YOUR_BRANCH} where there is none
     */
    List<BranchPlan> seen(Caller caller, Colleague colleague) {
        if (isSelf(caller, colleague)) {
            return colleague.branches();
        }
        List<BranchPlan> reached = colleague.branches().stream()
                .filter(plan -> reaches(caller, plan))
                .toList();
        if (reached.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
        return reached;
    }

    /**
     * The person and managers of all of the person's branches hand out the link, which shows all of these.
     *
     * @throws Refused {@link CommonRefusal#FORBIDDEN}, {@link CommonRefusal#NOT_YOUR_BRANCH}
     */
    void mustManage(Caller caller, Colleague colleague) {
        if (isSelf(caller, colleague)) {
            return;
        }
        boolean manages = caller.is(Role.HQ_ADMIN) || caller.is(Role.COUNTRY_MANAGER) || caller.is(Role.BRANCH_MANAGER);
        if (!manages) {
            throw new Refused(CommonRefusal.FORBIDDEN, "The link is for the person and their managers.");
        }
        if (!colleague.branches().stream().allMatch(plan -> reaches(caller, plan))) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }

    private static boolean isSelf(Caller caller, Colleague colleague) {
        return caller.isStaff()
                && caller.claim(USER_NAME).filter(colleague::signsInAs).isPresent();
    }

    private static boolean reaches(Caller caller, BranchPlan plan) {
        return caller.is(Role.HQ_ADMIN) || caller.reaches(plan.branchId(), plan.countryCode());
    }
}
