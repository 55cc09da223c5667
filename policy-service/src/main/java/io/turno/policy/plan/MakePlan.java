package io.turno.policy.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.ServiceDefinition;

/** Puts a branch's plan together. A pure rule. */
@PureRule
final class MakePlan {
    private MakePlan() {}

    /** @param catalogue all services, by id */
    static BranchPlan of(
            UUID tenantId, UUID branchId, long version, PolicySources sources, Map<UUID, ServiceDefinition> catalogue) {
        BranchDefinition branch = sources.branch();
        List<ServicePlan> services = branch.services().stream()
                .map(offer -> MakeServicePlan.of(sources, offer, catalogue.get(offer.serviceId())))
                .toList();
        var plan = new BranchPlan(
                branchId,
                tenantId,
                version,
                branch.names(),
                branch.address(),
                branch.countryCode(),
                branch.timeZone(),
                branch.languages(),
                branch.capacity(),
                branch.hours(),
                branch.exceptions(),
                services,
                branch.counters(),
                branch.devices(),
                sources.holidays(),
                branch.site(),
                staff(branchId, sources),
                List.of(),
                branch.queue(),
                sources.face().branding(),
                sources.face().texts());
        return plan.withOverrides(overrides(plan, branch.overrides(), sources));
    }

    private static List<StaffPlan> staff(UUID branchId, PolicySources sources) {
        return sources.staff().stream()
                .flatMap(member -> MakeStaffPlan.of(member, branchId, sources.today()).stream())
                .toList();
    }

    /** Those still to come; what has gone since, e.g. a member of staff, leaves no override behind. */
    private static List<CapacityOverride> overrides(
            BranchPlan plan, List<CapacityOverride> overrides, PolicySources sources) {
        List<UUID> here = Stream.of(
                        plan.services().stream().map(ServicePlan::id),
                        plan.counters().stream().map(CounterPlan::id),
                        plan.staff().stream().map(StaffPlan::id))
                .flatMap(ids -> ids)
                .toList();
        return overrides.stream()
                .filter(override -> !override.date().isBefore(sources.today()))
                .filter(override -> override.of() == null || here.contains(override.of()))
                .toList();
    }
}
