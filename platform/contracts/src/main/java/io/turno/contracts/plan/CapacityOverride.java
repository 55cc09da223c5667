package io.turno.contracts.plan;

import java.time.LocalDate;
import java.util.UUID;

import io.turno.contracts.event.MayBeAbsent;

/**
 * Another capacity on one date.
 *
 * @param of the service, counter or member of staff that it is about; absent: the branch as a whole
 * @param capacity instead of the usual one; 0 for none at all
 * @param publicCapacity of a service: instead of its usual public quota; absent: as usual
 */
public record CapacityOverride(
        LocalDate date,
        @MayBeAbsent UUID of,
        int capacity,
        @MayBeAbsent Integer publicCapacity) {
    public CapacityOverride {
        Needed.check("date", date);
        if (capacity < 0 || (publicCapacity != null && publicCapacity < 0)) {
            throw new IllegalArgumentException("A capacity is at least 0");
        }
    }
}
