package io.turno.policy.staff;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Whom a caller may see and change, by the branches that they work at. Who works at none is the head office's. */
@Singleton
class StaffReach {
    private final Documents documents;

    StaffReach(Documents documents) {
        this.documents = documents;
    }

    /** Whether the person works at a branch that the caller reaches. */
    boolean reaches(Handle handle, Caller caller, StaffDefinition person) {
        return caller.is(Role.HQ_ADMIN)
                || branches(handle, caller.tenant(), person).stream().anyMatch(branch -> reaches(caller, branch));
    }

    /** @throws Refused {@link CommonRefusal#NOT_YOUR_BRANCH} where the caller does not reach every branch of the person */
    void mustReachAll(Handle handle, Caller caller, StaffDefinition person) {
        List<Document<BranchDefinition>> branches = branches(handle, caller.tenant(), person);
        boolean reachesAll = !branches.isEmpty() && branches.stream().allMatch(branch -> reaches(caller, branch));
        if (!caller.is(Role.HQ_ADMIN) && !reachesAll) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }

    /** @throws Refused {@link CommonRefusal#NOT_YOUR_BRANCH} where there is a branch of the person that the caller does not reach */
    void mustReachKnown(Handle handle, Caller caller, StaffDefinition person) {
        boolean reachesKnown =
                branches(handle, caller.tenant(), person).stream().allMatch(branch -> reaches(caller, branch));
        if (!caller.is(Role.HQ_ADMIN) && !reachesKnown) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }

    /** @throws Refused {@link CommonRefusal#NOT_YOUR_BRANCH} where the caller reaches none of them */
    void mustReachOne(Handle handle, Caller caller, StaffDefinition person) {
        if (!reaches(handle, caller, person)) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }

    /** Those who manage people read how they are reached, and why they are away. */
    static boolean readsPrivate(Caller caller) {
        return caller.is(Role.HQ_ADMIN) || caller.is(Role.COUNTRY_MANAGER) || caller.is(Role.BRANCH_MANAGER);
    }

    private List<Document<BranchDefinition>> branches(Handle handle, UUID tenantId, StaffDefinition person) {
        return documents.some(handle, BranchDefinition.KIND, tenantId, person.branchIds());
    }

    private static boolean reaches(Caller caller, Document<BranchDefinition> branch) {
        return caller.reaches(UUID.fromString(branch.id()), branch.definition().countryCode());
    }
}
