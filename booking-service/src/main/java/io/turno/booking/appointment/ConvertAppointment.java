package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.booking.BookingConfig;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.support.data.Database;

/**
 * Asks the branch to make an appointment a ticket before its time, and waits a little for the answer, which comes back
 * as an event: the branch alone gives out tickets.
 */
@Singleton
public class ConvertAppointment {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Database database;
    private final AppointmentRepository appointments;
    private final Access access;
    private final ShowAppointment views;
    private final Clock clock;
    private final Duration patience;

    ConvertAppointment(
            Database database,
            AppointmentRepository appointments,
            Access access,
            ShowAppointment views,
            Clock clock,
            BookingConfig config) {
        this.database = database;
        this.appointments = appointments;
        this.access = access;
        this.views = views;
        this.clock = clock;
        this.patience = config.conversionPatience();
    }

    /** The appointment as it is once the branch has answered, or when patience ends. */
    AppointmentView convert(Access.Key key) {
        request(key);
        long end = System.nanoTime() + patience.toNanos();
        AppointmentView view = read(key);
        while (view.status() == AppointmentStatus.BOOKED && System.nanoTime() < end) {
            rest();
            view = read(key);
        }
        return view;
    }

    private void request(Access.Key key) {
        database.acrossTenants(handle -> {
            Appointment appointment = access.toChange(handle, key);
            var before = Change.Before.of(appointment);
            if (appointment.requestConversion(clock.instant())) {
                var actor = key.caller().actor();
                appointments.change(
                        handle,
                        Change.of(before, appointment, null, "appointment.conversion-requested", actor, Map.of()));
            }
            return null;
        });
    }

    private AppointmentView read(Access.Key key) {
        return database.acrossTenants(handle -> views.of(access.toRead(handle, key)));
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
