package io.turno.booking.capacity;

import java.util.List;
import java.util.UUID;

/**
 * What somebody would like to have of a branch, whenever it may be.
 *
 * @param serviceIds in the order of the visit
 * @param partySize how many people come
 * @param staffId who is to serve them; null where anybody may
 * @param byStaff whether it is staff who ask: they need no notice, and have more than the public quota
 */
public record Wanted(List<UUID> serviceIds, int partySize, UUID staffId, boolean byStaff) {}
