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

    static KioskView of(BranchPlan branch, Line line, boolean open) {
        return new KioskView(
                open,
                branch.services().stream()
                        .map(service ->
                                new KioskServiceView(service.id(), service.names(), line.waitingFor(service.id())))
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
