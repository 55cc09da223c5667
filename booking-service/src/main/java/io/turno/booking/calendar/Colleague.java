package io.turno.booking.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.StaffPlan;

/**
 * Somebody who works at one branch or at several.
 *
 * @param branches where the person works, at least one
 */
@PureRule
record Colleague(UUID tenantId, UUID id, List<BranchPlan> branches) {

    /** Empty where nobody of that id works at any branch of the organisation. */
    static Optional<Colleague> of(UUID tenantId, UUID id, List<BranchPlan> branchesOfTenant) {
        List<BranchPlan> theirs = branchesOfTenant.stream()
                .filter(plan -> plan.member(id).isPresent())
                .toList();
        return theirs.isEmpty() ? Optional.empty() : Optional.of(new Colleague(tenantId, id, theirs));
    }

    String name() {
        return branches.getFirst().member(id).map(StaffPlan::name).orElseThrow();
    }

    /** Whether the person signs in under this user name, which Keycloak keeps in lower case. */
    boolean signsInAs(String userName) {
        return branches.stream()
                .flatMap(plan -> plan.member(id).stream())
                .anyMatch(member -> userName.equalsIgnoreCase(member.account()));
    }
}
