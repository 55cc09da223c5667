package io.turno.branch.staff;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Actor;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** Lets in only those whom the branch's own organisation gave this branch, or its country. */
@Singleton
public class BranchStaff {
    private final Caller caller;
    private final CurrentPlan plan;
    private final UUID branchId;

    BranchStaff(Caller caller, CurrentPlan plan, BranchConfig config) {
        this.caller = caller;
        this.plan = plan;
        this.branchId = config.id();
    }

    /**
     * Who does it.
     *
     * @param manages may act for every operator
     */
    public record Member(Actor actor, boolean manages) {}

    /**
     * The tenant comes first: another organisation's "all branches" are not this one.
     *
     * @throws Refused {@link CommonRefusal#NOT_YOUR_BRANCH}
     */
    public Member member() {
        BranchPlan branch = plan.get();
        if (!caller.tenant().equals(branch.tenantId()) || !caller.reaches(branchId, branch.countryCode())) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
        boolean manages = caller.is(Role.BRANCH_MANAGER) || caller.is(Role.COUNTRY_MANAGER) || caller.is(Role.HQ_ADMIN);
        return new Member(caller.actor(), manages);
    }

    /** The user name of whoever asks, as Keycloak's tokens have it; empty where the token does not say. */
    public Optional<String> account() {
        return caller.claim("preferred_username");
    }
}
