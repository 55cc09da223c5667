package io.turno.contracts.plan;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A part of a branch, e.g. its first floor.
 *
 * @param names per BCP 47 tag
 * @param wayFinding how one gets there from the entrance, per BCP 47 tag; for tickets and signage
 */
public record Zone(UUID id, Map<String, String> names, Map<String, String> wayFinding) {
    public Zone {
        Needed.check("id", id);
        Needed.check("names", names);
        names = Map.copyOf(names);
        wayFinding = Map.copyOf(Objects.requireNonNullElse(wayFinding, Map.of()));
    }
}
