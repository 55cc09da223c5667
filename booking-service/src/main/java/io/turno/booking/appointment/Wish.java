package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.booking.capacity.Wanted;

/**
 * What somebody wants of a branch.
 *
 * @param serviceIds in the order of the visit
 * @param staffId who is to serve; null where anybody may
 */
public record Wish(UUID branchId, List<UUID> serviceIds, Instant start, int partySize, UUID staffId) {

    Wanted wanted(boolean byStaff) {
        return new Wanted(serviceIds, partySize, staffId, byStaff);
    }
}
