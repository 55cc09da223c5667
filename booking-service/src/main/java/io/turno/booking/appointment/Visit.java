package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.booking.capacity.Piece;
import io.turno.booking.tier.Terms;

/**
 * When and where an appointment is, and what it takes; the plan allowed it.
 *
 * @param end without buffers
 * @param convertsAt when it becomes a ticket
 * @param terms what the customer may change later
 * @param planVersion the policy it was decided under
 * @param takes capacity, buffers included
 */
public record Visit(
        UUID tenantId,
        UUID branchId,
        List<UUID> serviceIds,
        Instant start,
        Instant end,
        Instant convertsAt,
        Terms terms,
        int partySize,
        long planVersion,
        List<Piece> takes) {

    /** The same, under what was agreed before. */
    Visit under(Terms agreed) {
        return new Visit(tenantId, branchId, serviceIds, start, end, convertsAt, agreed, partySize, planVersion, takes);
    }
}
