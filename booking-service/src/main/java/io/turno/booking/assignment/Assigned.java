package io.turno.booking.assignment;

import java.util.List;
import java.util.UUID;

import io.turno.booking.capacity.Piece;

/**
 * Who serves a visit, and where.
 *
 * @param pieces of their pools
 */
public record Assigned(List<UUID> staffIds, List<UUID> counterIds, List<Piece> pieces) {
    /** Nobody in particular. */
    public static final Assigned NOBODY = new Assigned(List.of(), List.of(), List.of());
}
