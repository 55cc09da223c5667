package io.turno.notification.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.turno.notification.NotificationConfig;
import io.turno.support.data.Database;
import io.turno.support.job.Job;

/** Forgets visits long past, and what was said about them. */
@Singleton
class ForgetOldVisitsJob implements Job {
    private final Database database;
    private final AppointmentRepository appointments;
    private final Clock clock;
    private final Duration kept;

    ForgetOldVisitsJob(Database database, AppointmentRepository appointments, Clock clock, NotificationConfig config) {
        this.database = database;
        this.appointments = appointments;
        this.clock = clock;
        this.kept = config.kept();
    }

    @Override
    public String name() {
        return "forget-old-visits";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        Instant before = clock.instant().minus(kept);
        return database.acrossTenants(handle -> appointments.forget(handle, before));
    }
}
