package io.turno.booking.appointment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.turno.booking.capacity.Piece;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.support.access.Actor;

/**
 * One decided change of one appointment, with all that follows from it.
 *
 * @param expectedRevision what it was decided on; null for a new appointment
 * @param pieces capacity to take and to give back
 * @param event what is told to other services; null where nobody but the branch needs to know
 * @param action for history and audit, e.g. {@code appointment.booked}
 * @param details for history and audit, without personal data
 */
record Change(
        Appointment appointment,
        Long expectedRevision,
        List<Piece> pieces,
        AppointmentEvent event,
        String action,
        Actor actor,
        Map<String, String> details) {

    /** A new appointment. */
    static Change first(Appointment appointment, AppointmentEvent event, String action, Actor actor) {
        return new Change(appointment, null, appointment.taken(), event, action, actor, Map.of());
    }

    /**
     * A change of a known one: what it had taken goes back, what it needs now is taken.
     *
     * @param before as it was read
     */
    static Change of(
            Before before,
            Appointment appointment,
            AppointmentEvent event,
            String action,
            Actor actor,
            Map<String, String> details) {
        var pieces = new ArrayList<Piece>();
        if (!before.taken().equals(appointment.taken())) {
            before.taken().forEach(piece -> pieces.add(piece.returned()));
            pieces.addAll(appointment.taken());
        }
        return new Change(appointment, before.revision(), pieces, event, action, actor, details);
    }

    /** The same, with more to say in history and audit. */
    Change with(Map<String, String> more) {
        var all = new HashMap<>(details);
        all.putAll(more);
        return new Change(appointment, expectedRevision, pieces, event, action, actor, Map.copyOf(all));
    }

    /** What has to be known of an appointment before it is changed. */
    record Before(long revision, List<Piece> taken) {
        static Before of(Appointment appointment) {
            return new Before(appointment.revision(), appointment.taken());
        }
    }
}
