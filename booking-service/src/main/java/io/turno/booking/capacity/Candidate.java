package io.turno.booking.capacity;

import java.util.List;
import java.util.UUID;

/**
 * A member of staff, or a counter, that could serve a visit.
 *
 * @param weight the share of visits, against the others'
 * @param pieces of their own pool, for one person
 */
public record Candidate(UUID id, int weight, List<Piece> pieces) {}
