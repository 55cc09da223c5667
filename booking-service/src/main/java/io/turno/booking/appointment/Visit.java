package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.booking.capacity.Piece;

/**
 * When and where an appointment is, and what it takes; the plan allowed it.
 *
 * @param end without buffers
 * @param convertsAt when it becomes a ticket
 * @param cancellableUntil until when the customer may still cancel or move it
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
        Instant cancellableUntil,
        int partySize,
        long planVersion,
        List<Piece> takes) {}
