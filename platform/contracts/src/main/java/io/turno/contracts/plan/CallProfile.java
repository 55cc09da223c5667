package io.turno.contracts.plan;

import java.util.List;
import java.util.UUID;

/**
 * Other rules for some counters.
 *
 * @param name e.g. {@code Cash desks}
 * @param counterIds at least one; a counter has one profile at most
 */
public record CallProfile(String name, List<UUID> counterIds, CallRules rules) {
    public CallProfile {
        Needed.check("name", name);
        Needed.check("counterIds", counterIds);
        Needed.check("rules", rules);
        counterIds = List.copyOf(counterIds);
    }
}
