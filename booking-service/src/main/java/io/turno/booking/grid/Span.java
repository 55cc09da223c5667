package io.turno.booking.grid;

import java.time.Instant;

/** Elapsed time from (inclusive) to (exclusive). */
record Span(Instant from, Instant to) {
    boolean touches(Span later) {
        return !later.from.isAfter(to);
    }

    Span joined(Span later) {
        return new Span(from, later.to.isAfter(to) ? later.to : to);
    }

    boolean contains(Span visit) {
        return !visit.from.isBefore(from) && !visit.to.isAfter(to);
    }
}
