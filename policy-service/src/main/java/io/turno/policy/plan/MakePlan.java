package io.turno.policy.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.settings.Inheritance;

/** Puts a branch's plan together. A pure rule. */
@PureRule
final class MakePlan {
    private MakePlan() {}

    /** @param catalogue all services, by id */
    static BranchPlan of(
            UUID tenantId, UUID branchId, long version, PolicySources sources, Map<UUID, ServiceDefinition> catalogue) {
        BranchDefinition branch = sources.branch();
        List<ServicePlan> services = branch.services().stream()
                .map(offer -> service(sources, offer, catalogue.get(offer.serviceId())))
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
                branch.devices());
        return plan.with(known -> known.holidays(sources.holidays()));
    }

    private static ServicePlan service(PolicySources sources, OfferDefinition offer, ServiceDefinition service) {
        return new ServicePlan(
                offer.serviceId(),
                service.prefix(),
                service.names(),
                Objects.requireNonNullElse(offer.bookable(), service.bookable()),
                service.slotMinutes(),
                Objects.requireNonNullElse(offer.durationMinutes(), service.durationMinutes()),
                service.bufferBeforeMinutes(),
                service.bufferAfterMinutes(),
                Objects.requireNonNullElse(offer.capacity(), service.capacity()),
                Inheritance.policy(sources.sayings(service, offer)));
    }
}
