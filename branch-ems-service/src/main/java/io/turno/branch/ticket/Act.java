package io.turno.branch.ticket;

import java.time.Instant;

/**
 * Somebody does something to a ticket.
 *
 * @param by the subject of the token; null where it was no operator, and so nobody takes it back
 */
public record Act(String by, Instant at) {

    /** By the visitor, the clock or the centre. */
    static Act unasked(Instant at) {
        return new Act(null, at);
    }
}
