package io.turno.branch.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.contracts.plan.BranchPlan;

/**
 * What a kiosk, or a page before joining, has to know. No ticket is in it: everybody may read it.
 *
 * @param open whether the branch is open by its hours
 */
public record KioskView(boolean open, List<KioskServiceView> services) {

    /**
     * @param names per BCP 47 tag
     * @param waiting how many wait for it
     */
    public record KioskServiceView(UUID id, Map<String, String> names, int waiting) {}

    /** @param waiting how many, by service */
    static KioskView of(BranchPlan branch, Map<UUID, Integer> waiting, boolean open) {
        return new KioskView(
                open,
                branch.services().stream()
                        .map(service -> new KioskServiceView(
                                service.id(), service.names(), waiting.getOrDefault(service.id(), 0)))
                        .toList());
    }

    /** The services that look different from before, and whether it is open. */
    KioskView changesSince(KioskView before) {
        return new KioskView(
                open,
                services.stream()
                        .filter(service -> !before.services.contains(service))
                        .toList());
    }
}
