package io.turno.booking.appointment;

import java.time.Instant;
import java.util.UUID;

import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** A place in a list by start. */
record Cursor(Instant start, UUID id) {
    static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));
    /** Where a list that starts with the latest begins. */
    static final Cursor END = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** @throws Refused where it is none of ours */
    static Cursor parse(String text) {
        if (text == null) {
            return BEGINNING;
        }
        try {
            int separator = text.indexOf('~');
            return new Cursor(
                    Instant.parse(text.substring(0, separator)), UUID.fromString(text.substring(separator + 1)));
        } catch (RuntimeException notACursor) {
            throw Refused.invalid(new FieldError("after", "send the next of the page before"));
        }
    }

    static String of(Appointment appointment) {
        return appointment.startAt() + "~" + appointment.id();
    }
}
