package io.turno.branch.queue;

import java.time.Instant;
import java.util.UUID;

import io.turno.branch.ticket.Ticket;
import io.turno.contracts.PureRule;

/**
 * What was agreed on for one who waits, e.g. when the ticket was transferred.
 *
 * @param counterId the only counter that may call; null: any
 * @param operator the only one who may call, the subject of the token; null: anybody
 * @param boosted comes first of those of the same priority
 * @param notBefore not called earlier, e.g. because the person asked for more time; null: at once
 */
@PureRule
public record Terms(UUID counterId, String operator, boolean boosted, Instant notBefore) {
    public static final Terms NONE = new Terms(null, null, false, null);

    public static Terms of(Ticket ticket) {
        return new Terms(ticket.reservedCounterId(), ticket.reservedOperator(), ticket.boosted(), ticket.notBefore());
    }

    /** The same but for the time. */
    Terms atAnyTime() {
        return notBefore == null ? this : new Terms(counterId, operator, boosted, null);
    }

    /** Whether this operator may call the person to this counter. */
    public boolean allow(UUID counter, String caller) {
        return (counterId == null || counterId.equals(counter)) && (operator == null || operator.equals(caller));
    }
}
