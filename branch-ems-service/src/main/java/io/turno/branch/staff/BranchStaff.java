package io.turno.branch.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
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
    /** All that mean something at a branch. */
    private static final Set<String> ROLES =
            Set.of(Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR);

    private final Caller caller;
    private final CurrentPlan plan;
    private final Event<StaffSeen> seen;
    private final UUID branchId;

    BranchStaff(Caller caller, CurrentPlan plan, Event<StaffSeen> seen, BranchConfig config) {
        this.caller = caller;
        this.seen = seen;
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
        sight().ifPresent(seen::fire);
        return new Member(caller.actor(), manages);
    }

    /**
     * Somebody whom the centre let in, by name.
     *
     * @throws Refused {@link CommonRefusal#FORBIDDEN} where it was the branch itself, or the token has no user name
     */
    public StaffSeen online() {
        member();
        return sight().filter(StaffSeen::online).orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN));
    }

    private Optional<StaffSeen> sight() {
        return account().map(account -> new StaffSeen(account, caller.actor(), roles(), isOnline()));
    }

    /** The user name that the caller signed in by, in small letters; the plan names its staff by it. */
    public Optional<String> account() {
        return caller.claim("preferred_username").map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Whether the centre let the caller in, rather than the branch by itself. */
    private boolean isOnline() {
        return !caller.claim("iss").map(LocalIssuer.of(branchId)::equals).orElse(false);
    }

    private Set<String> roles() {
        return ROLES.stream().filter(caller::is).collect(Collectors.toUnmodifiableSet());
    }
}
