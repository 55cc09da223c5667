package io.turno.booking.appointment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A row of the history. */
record HistoryRow(
        UUID tenantId,
        UUID appointmentId,
        long revision,
        Instant at,
        String actorType,
        String actorId,
        String action,
        Map<String, String> details) {
    static HistoryRow of(Change change, Instant at) {
        Appointment appointment = change.appointment();
        return new HistoryRow(
                appointment.tenantId(),
                appointment.id(),
                appointment.revision(),
                at,
                change.actor().type(),
                change.actor().id(),
                change.action(),
                change.details());
    }
}
