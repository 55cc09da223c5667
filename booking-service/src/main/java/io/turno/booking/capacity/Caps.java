package io.turno.booking.capacity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.ServicePlan;

/** How much each pool of a branch holds on a date: as usual, or what the plan says of that date. */
@PureRule
public record Caps(BranchPlan plan) {

    /** Of whatever pool of the branch; empty where the plan has none of this id. */
    public OptionalInt ofPool(UUID poolId, LocalDate date) {
        if (poolId.equals(plan.branchId())) {
            return OptionalInt.of(ofBranch(date));
        }
        return Stream.of(
                        plan.services().stream()
                                .filter(service -> service.id().equals(poolId))
                                .map(service -> of(poolId, service.capacity(), date)),
                        plan.services().stream()
                                .filter(service -> service.publicCapacity() != null)
                                .filter(service -> publicPool(service.id()).equals(poolId))
                                .map(service -> ofPublic(service, date)),
                        plan.member(poolId).stream().map(member -> of(poolId, member.capacity(), date)),
                        plan.counter(poolId).stream().map(counter -> of(poolId, counter.capacity(), date)))
                .flatMap(ceilings -> ceilings)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** @param of a service, a counter or a member of staff */
    int of(UUID of, int usual, LocalDate date) {
        return override(of, date).map(CapacityOverride::capacity).orElse(usual);
    }

    int ofBranch(LocalDate date) {
        return override(null, date).map(CapacityOverride::capacity).orElse(plan.capacity());
    }

    /** @param service one that has a public quota */
    int ofPublic(ServicePlan service, LocalDate date) {
        return override(service.id(), date)
                .map(CapacityOverride::publicCapacity)
                .orElse(service.publicCapacity());
    }

    /** The pool of what the public may have of a service. */
    public static UUID publicPool(UUID serviceId) {
        return UUID.nameUUIDFromBytes((serviceId + "/public").getBytes(StandardCharsets.UTF_8));
    }

    private Optional<CapacityOverride> override(UUID of, LocalDate date) {
        for (CapacityOverride override : plan.overrides()) {
            if (override.date().equals(date) && Objects.equals(override.of(), of)) {
                return Optional.of(override);
            }
        }
        return Optional.empty();
    }
}
