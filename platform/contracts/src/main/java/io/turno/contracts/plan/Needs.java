package io.turno.contracts.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Who and what a visit takes beside its service's capacity. Who or what exactly is decided when it is booked.
 *
 * @param staff one member of staff (for a party, as many as its size takes)
 * @param skills that the member of staff has to have
 * @param staffIds who may do it; empty: everybody who does this service
 * @param counter one counter
 * @param counterIds which may do; empty: every one that serves this service
 */
@RecordBuilder
public record Needs(boolean staff, List<String> skills, List<UUID> staffIds, boolean counter, List<UUID> counterIds)
        implements NeedsBuilder.With {
    /** Neither. */
    public static final Needs NOTHING = new Needs(false, List.of(), List.of(), false, List.of());

    public Needs {
        skills = List.copyOf(Objects.requireNonNullElse(skills, List.of()));
        staffIds = List.copyOf(Objects.requireNonNullElse(staffIds, List.of()));
        counterIds = List.copyOf(Objects.requireNonNullElse(counterIds, List.of()));
    }

    /** Whether this member of staff may do this service. */
    public boolean admits(StaffPlan member, UUID serviceId) {
        return (staffIds.isEmpty() || staffIds.contains(member.id())) && member.serves(serviceId, skills);
    }

    /** Whether this counter may do for this service. */
    public boolean admits(CounterPlan place, UUID serviceId) {
        return (counterIds.isEmpty() || counterIds.contains(place.id())) && place.serves(serviceId);
    }
}
