package io.turno.local.history;

import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentFacts;

/**
 * What an answer, a row or an event says of an appointment.
 *
 * @param revision 0 where the answer doesn't tell
 * @param code null while it is held
 */
record State(UUID id, long revision, String status, Instant start, String code) {
    static State of(AppointmentFacts facts) {
        return new State(facts.id(), facts.revision(), facts.status().name(), facts.start(), facts.code());
    }

    /** Whether that is what was told: of an answer without a revision, whatever revision it is now. */
    boolean isToldBy(State answer) {
        return equals(
                answer.revision == 0 ? new State(answer.id, revision, answer.status, answer.start, code) : answer);
    }

    boolean isOpen() {
        return switch (status) {
            case "HELD", "PENDING", "BOOKED", "CONVERTED" -> true;
            default -> false;
        };
    }
}
