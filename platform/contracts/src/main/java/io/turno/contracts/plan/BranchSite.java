package io.turno.contracts.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.event.MayBeAbsent;

/**
 * Where a branch is and how one gets there, beside its address.
 *
 * @param directions how to find it, per BCP 47 tag; empty where nobody wrote that
 * @param phone E.164
 * @param zones parts of the branch that people are sent to
 */
public record BranchSite(
        @MayBeAbsent GeoPoint coordinates,
        Map<String, String> directions,
        @MayBeAbsent String phone,
        @MayBeAbsent String email,
        @MayBeAbsent String website,
        List<Zone> zones) {
    /** Nothing is known. */
    public static final BranchSite UNKNOWN = new BranchSite(null, Map.of(), null, null, null, List.of());

    public BranchSite {
        directions = Map.copyOf(Objects.requireNonNullElse(directions, Map.of()));
        zones = List.copyOf(Objects.requireNonNullElse(zones, List.of()));
    }

    public Optional<Zone> zone(UUID id) {
        return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
    }
}
