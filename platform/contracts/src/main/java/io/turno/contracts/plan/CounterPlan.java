package io.turno.contracts.plan;

import java.util.List;
import java.util.UUID;

/**
 * A place where people are served.
 *
 * @param name as shown to people, e.g. {@code 3}
 * @param serviceIds what it serves; empty for everything
 */
public record CounterPlan(UUID id, String name, List<UUID> serviceIds) {
    public CounterPlan {
        Needed.check("id", id);
        Needed.check("name", name);
        Needed.check("serviceIds", serviceIds);
        serviceIds = List.copyOf(serviceIds);
    }

    public boolean serves(UUID serviceId) {
        return serviceIds.isEmpty() || serviceIds.contains(serviceId);
    }
}
