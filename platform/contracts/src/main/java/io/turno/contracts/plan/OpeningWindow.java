package io.turno.contracts.plan;

import java.time.LocalTime;

/** Open from (inclusive) to (exclusive), in the branch's local time. */
public record OpeningWindow(LocalTime from, LocalTime to) {
    public OpeningWindow {
        Needed.check("from", from);
        Needed.check("to", to);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window opens before it closes");
        }
    }

    /** Whether they share some time; windows that touch do not. */
    public boolean overlaps(OpeningWindow other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
