package io.turno.local.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A row of the appointments.
 *
 * @param name of the person it is for; null while it is held
 */
record Stored(State state, String name, List<Piece> taken) {
    Stored {
        taken = List.copyOf(taken);
    }

    /** Ticks from first (inclusive) to last (exclusive) of one pool on one day. */
    record Piece(UUID pool, LocalDate day, int first, int last, int units) {}
}
