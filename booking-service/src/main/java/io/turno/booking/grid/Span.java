package io.turno.booking.grid;

import java.time.Instant;
import java.util.stream.Stream;

/** Elapsed time from (inclusive) to (exclusive). */
record Span(Instant from, Instant to) {
    boolean isEmpty() {
        return !from.isBefore(to);
    }

    boolean touches(Span later) {
        return !later.from.isAfter(to);
    }

    Span joined(Span later) {
        return new Span(from, later.to.isAfter(to) ? later.to : to);
    }

    boolean contains(Span visit) {
        return !visit.from.isBefore(from) && !visit.to.isAfter(to);
    }

    /** Whether they share some time; spans that touch do not. */
    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** What is left of it: nothing, one piece or two. */
    Stream<Span> without(Span gone) {
        if (!overlaps(gone)) {
            return Stream.of(this);
        }
        return Stream.of(new Span(from, gone.from), new Span(gone.to, to)).filter(piece -> !piece.isEmpty());
    }
}
