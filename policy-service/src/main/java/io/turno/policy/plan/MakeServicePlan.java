package io.turno.policy.plan;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.ServicePlan;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.settings.Inheritance;

import static java.util.Objects.requireNonNullElse;

/** A service as one branch offers it: what the catalogue says, but for what the branch says otherwise. A pure rule. */
@PureRule
final class MakeServicePlan {
    private MakeServicePlan() {}

    static ServicePlan of(PolicySources sources, OfferDefinition offer, ServiceDefinition service) {
        int capacity = requireNonNullElse(offer.capacity(), service.capacity());
        return new ServicePlan(
                offer.serviceId(),
                service.prefix(),
                service.names(),
                requireNonNullElse(offer.bookable(), service.bookable()),
                service.slotMinutes(),
                requireNonNullElse(offer.durationMinutes(), service.durationMinutes()),
                requireNonNullElse(offer.bufferBeforeMinutes(), service.bufferBeforeMinutes()),
                requireNonNullElse(offer.bufferAfterMinutes(), service.bufferAfterMinutes()),
                capacity,
                Inheritance.policy(sources.sayings(service, offer)),
                service.category(),
                offer.price() == null ? service.price() : offer.price(),
                service.delivery(),
                needs(offer, service.needs()),
                publicCapacity(offer, service, capacity),
                service.form(),
                service.target());
    }

    private static Needs needs(OfferDefinition offer, Needs needs) {
        return needs.with(here -> here.staffIds(requireNonNullElse(offer.staffIds(), needs.staffIds()))
                .counterIds(requireNonNullElse(offer.counterIds(), needs.counterIds())));
    }

    /** Where only one of the two was lowered for this branch, what is public is still no more than there is. */
    private static Integer publicCapacity(OfferDefinition offer, ServiceDefinition service, int capacity) {
        Integer quota = offer.publicCapacity() == null ? service.publicCapacity() : offer.publicCapacity();
        return quota == null ? null : Math.min(quota, capacity);
    }
}
