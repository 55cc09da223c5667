package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.job.Job;

/** A request that nobody had decided when its time came is over. */
@Singleton
class CloseUndecidedJob implements Job {
    private static final String NAME = "close-undecided";
    private static final String NOT_DECIDED = "not-decided";

    private final Database database;
    private final AppointmentRepository appointments;
    private final Clock clock;

    CloseUndecidedJob(Database database, AppointmentRepository appointments, Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.clock = clock;
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
            var found = appointments.lockUndecided(handle, clock.instant());
            found.ifPresent(request -> {
                var before = Change.Before.of(request);
                var event = request.decline(NOT_DECIDED, clock.instant());
                appointments.change(
                        handle,
                        Change.of(
                                before,
                                request,
                                event,
                                "appointment.cancelled",
                                Actor.system(NAME),
                                Map.of("reason", NOT_DECIDED)));
            });
            return found.isPresent();
        });
    }
}
