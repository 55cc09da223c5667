package io.turno.booking.impact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.booking.capacity.Piece;

/**
 * An appointment that is still to come.
 *
 * @param end without buffers
 * @param bookedAt since when it takes its place
 * @param takes what it takes in the ledger, as it took it
 * @param staffIds who are to serve it; empty for nobody in particular
 * @param counterIds where; empty for nowhere in particular
 * @param channel that the customer prefers of those that reach them; null where none does
 */
record Booked(
        UUID id,
        String code,
        Instant start,
        Instant end,
        List<UUID> serviceIds,
        Instant bookedAt,
        List<Piece> takes,
        List<UUID> staffIds,
        List<UUID> counterIds,
        String channel) {}
