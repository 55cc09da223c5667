package io.turno.booking.appointment;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.file.Files;
import io.turno.booking.form.Questionnaire;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Gives the appointment the files that its answers name. */
@Singleton
class AttachFiles {
    private final Files files;

    AttachFiles(Files files) {
        this.files = files;
    }

    /**
     * In the transaction of the booking, which it undoes where a file is not there, not the caller's, or another appointment's.
     *
     * @param tokens by the ids of the files; null where there are none
     * @throws Refused {@link BookingRefusal#ANSWERS_INVALID}, naming each such answer
     */
    void attach(Handle handle, Appointment booked, Map<UUID, String> tokens) {
        Map<UUID, String> known = Objects.requireNonNullElse(tokens, Map.of());
        var errors = new ArrayList<FieldError>();
        for (var file : new TreeMap<>(booked.answers().fileIds()).entrySet()) {
            UUID id = file.getValue();
            if (!files.claim(handle, booked.tenantId(), id, known.get(id), booked.id())) {
                errors.add(new FieldError(Questionnaire.pointer(file.getKey()), "names no file of yours that is free"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(BookingRefusal.ANSWERS_INVALID).with("errors", errors);
        }
    }
}
