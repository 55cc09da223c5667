package io.turno.policy.branch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.CounterPlan;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.support.problem.FieldError;

/**
 * What is wrong with the dates on which a branch has another capacity. An override that was there before may be of somebody
 * who has left since; it counts for nothing then, and holds nobody up. A pure rule.
 */
@PureRule
final class OverrideVerdict {
    private static final String POINTER = "/overrides";

    private OverrideVerdict() {}

    /** What tells an override from the others. */
    private record Key(LocalDate date, UUID of) {}

    /**
     * @param known the branch before; null for a new one
     * @param staff who work there
     */
    static List<FieldError> of(BranchDefinition branch, BranchDefinition known, Set<UUID> staff) {
        var wrong = new ArrayList<FieldError>();
        var keys = new HashSet<Key>();
        for (CapacityOverride override : branch.overrides()) {
            if (!keys.add(new Key(override.date(), override.of()))) {
                wrong.add(error(override, "is there twice"));
            }
            if (known == null || !known.overrides().contains(override)) {
                wrong.addAll(of(override, branch, staff));
            }
        }
        return wrong;
    }

    private static List<FieldError> of(CapacityOverride override, BranchDefinition branch, Set<UUID> staff) {
        UUID of = override.of();
        boolean ofService =
                branch.services().stream().map(OfferDefinition::serviceId).anyMatch(id -> id.equals(of));
        boolean ofCounter = branch.counters().stream().map(CounterPlan::id).anyMatch(id -> id.equals(of));
        var wrong = new ArrayList<FieldError>();
        if (of != null && !ofService && !ofCounter && !staff.contains(of)) {
            wrong.add(error(override, "is of no service, counter or member of staff of the branch"));
        }
        if (override.publicCapacity() != null && !ofService) {
            wrong.add(error(override, "has a publicCapacity, which only a service has"));
        }
        if (override.publicCapacity() != null && override.publicCapacity() > override.capacity()) {
            wrong.add(error(override, "has a publicCapacity above its capacity"));
        }
        return wrong;
    }

    private static FieldError error(CapacityOverride override, String what) {
        String of = override.of() == null ? "the branch" : override.of().toString();
        return new FieldError(POINTER, "That of %s on %s %s".formatted(of, override.date(), what));
    }
}
