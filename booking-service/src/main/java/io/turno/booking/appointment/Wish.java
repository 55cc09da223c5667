package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wants of a branch.
 *
 * @param serviceIds in the order of the visit
 */
public record Wish(UUID branchId, List<UUID> serviceIds, Instant start, int partySize) {}
