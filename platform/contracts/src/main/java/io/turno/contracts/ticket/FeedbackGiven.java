package io.turno.contracts.ticket;

import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * What the visitor thought of it; topic {@code turno.tickets}, key branch id.
 *
 * @param appointmentId null for a walk-in
 * @param score 1 (poor) to 5 (excellent)
 * @param comment in the visitor's words; may be null
 */
@EventType("turno.feedback.given.v1")
public record FeedbackGiven(
        UUID ticketId,
        UUID branchId,
        @MayBeAbsent UUID appointmentId,
        int score,
        @MayBeAbsent String comment) implements EventData {
    public FeedbackGiven {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("A score is 1 to 5");
        }
    }
}
