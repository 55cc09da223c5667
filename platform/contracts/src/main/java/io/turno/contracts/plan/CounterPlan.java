package io.turno.contracts.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * A place where people are served.
 *
 * @param name as shown to people, e.g. {@code 3}
 * @param serviceIds what it serves; empty for everything
 * @param hours when it is staffed; empty: whenever the branch is open
 * @param capacity visits that it takes at the same time; 1 where absent
 * @param zoneId the part of the branch where it stands
 */
@RecordBuilder
public record CounterPlan(
        UUID id,
        String name,
        List<UUID> serviceIds,
        @MayBeAbsent List<WeeklyWindow> hours,
        @MayBeAbsent Integer capacity,
        @MayBeAbsent UUID zoneId)
        implements CounterPlanBuilder.With {
    public CounterPlan {
        Needed.check("id", id);
        Needed.check("name", name);
        Needed.check("serviceIds", serviceIds);
        serviceIds = List.copyOf(serviceIds);
        hours = List.copyOf(Objects.requireNonNullElse(hours, List.of()));
        capacity = Objects.requireNonNullElse(capacity, 1);
    }

    /** Staffed whenever the branch is open, for one visit at a time. */
    public CounterPlan(UUID id, String name, List<UUID> serviceIds) {
        this(id, name, serviceIds, List.of(), 1, null);
    }

    public boolean serves(UUID serviceId) {
        return serviceIds.isEmpty() || serviceIds.contains(serviceId);
    }
}
