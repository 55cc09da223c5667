package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.booking.BookingConfig;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.job.Job;

/** A booked appointment whose time passed, and which no branch ever made a ticket, was missed. */
@Singleton
class CloseUnconvertedJob implements Job {
    private static final String NAME = "close-unconverted";

    private final Database database;
    private final AppointmentRepository appointments;
    private final Clock clock;
    private final Duration patience;

    CloseUnconvertedJob(Database database, AppointmentRepository appointments, Clock clock, BookingConfig config) {
        this.database = database;
        this.appointments = appointments;
        this.clock = clock;
        this.patience = config.neverConvertedAfter();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int run() {
        int handled = 0;
        while (closeNext()) {
            handled++;
        }
        return handled;
    }

    private boolean closeNext() {
        return database.acrossTenants(handle -> {
            var found = appointments.lockUnconverted(handle, clock.instant().minus(patience));
            found.ifPresent(appointment -> {
                var before = Change.Before.of(appointment);
                var event = appointment.missed(clock.instant());
                appointments.change(
                        handle,
                        Change.of(
                                before,
                                appointment,
                                event,
                                "appointment.no-show",
                                Actor.system(NAME),
                                Map.of("why", "never converted")));
            });
            return found.isPresent();
        });
    }
}
