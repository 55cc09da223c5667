package io.turno.contracts.plan;

import java.time.LocalDateTime;

/** Away from (inclusive) to (exclusive), in the branch's local time. Why is nobody's business here. */
public record TimeOff(LocalDateTime from, LocalDateTime to) {
    public TimeOff {
        Needed.check("from", from);
        Needed.check("to", to);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Time off begins before it ends");
        }
    }
}
