package io.turno.contracts.plan;

import java.util.Map;
import java.util.UUID;

/**
 * One service at one branch.
 *
 * @param prefix first letter of its ticket numbers
 * @param bookable false where it is for walk-ins only
 * @param slotMinutes distance of possible starts: 5, 10, 15, 30 or 60
 * @param durationMinutes how long a visit takes
 * @param capacity visits at the same time, over all channels
 * @param policy the effective rules, everything inherited resolved
 */
public record ServicePlan(
        UUID id,
        String prefix,
        Map<String, String> names,
        boolean bookable,
        int slotMinutes,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int capacity,
        AppointmentPolicy policy) {
    public ServicePlan {
        names = Map.copyOf(names);
    }
}
