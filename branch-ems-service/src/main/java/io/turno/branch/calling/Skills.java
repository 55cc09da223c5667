package io.turno.branch.calling;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;

/**
 * What an operator may call: a service that takes skills only where the plan says that the operator has them all.
 *
 * @param lacking services that take what the operator does not have
 */
@PureRule
public record Skills(Set<UUID> lacking) {

    /** Whether any service takes skills at all. */
    static boolean matter(BranchPlan plan) {
        return plan.services().stream()
                .anyMatch(service -> !service.needs().skills().isEmpty());
    }

    /** @param account the user name, null where nobody knows; where the plan knows nobody by it, nothing is held back */
    public static Skills of(BranchPlan plan, String account) {
        Set<UUID> lacking = plan.staff().stream()
                .filter(member -> account != null && account.equalsIgnoreCase(member.account()))
                .findFirst()
                .map(member -> lackedBy(member, plan))
                .orElse(Set.of());
        return new Skills(lacking);
    }

    private static Set<UUID> lackedBy(StaffPlan member, BranchPlan plan) {
        return plan.services().stream()
                .filter(service -> !member.skills().containsAll(service.needs().skills()))
                .map(ServicePlan::id)
                .collect(Collectors.toSet());
    }

    boolean suffice(UUID serviceId) {
        return !lacking.contains(serviceId);
    }
}
