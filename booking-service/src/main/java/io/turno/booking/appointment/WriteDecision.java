package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Has a change of a known appointment decided, and makes it real; once for each idempotency key. */
@Singleton
class WriteDecision {
    private final Database database;
    private final Idempotency idempotency;
    private final AppointmentRepository appointments;
    private final Access access;
    private final ShowAppointment views;
    private final Clock clock;

    WriteDecision(
            Database database,
            Idempotency idempotency,
            AppointmentRepository appointments,
            Access access,
            ShowAppointment views,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.appointments = appointments;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param action for history and audit, as are the details
     * @param details without personal data
     */
    record Decided(AppointmentEvent event, String action, Map<String, String> details) {}

    /** Decides a change of an appointment, which it makes. */
    @FunctionalInterface
    interface Decision {
        Decided decide(Handle handle, Appointment appointment, Instant now);
    }

    /**
     * @param operation together with the appointment, what an idempotency key is for
     * @param request equal requests are equal to {@link Idempotency}
     */
    AppointmentView write(Asked asked, String operation, Map<String, Object> request, Decision decision) {
        return database.acrossTenants(handle -> {
            Appointment appointment = access.toChange(handle, asked.key());
            return idempotency.once(
                    handle,
                    appointment.tenantId(),
                    operation + "-" + appointment.id(),
                    asked.idempotencyKey(),
                    request,
                    AppointmentView.class,
                    () -> write(handle, appointment, asked, decision));
        });
    }

    private AppointmentView write(Handle handle, Appointment appointment, Asked asked, Decision decision) {
        if (asked.revision() != null && asked.revision() != appointment.revision()) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        var before = Change.Before.of(appointment);
        Decided decided = decision.decide(handle, appointment, clock.instant());
        appointments.change(
                handle,
                Change.of(before, appointment, decided.event(), decided.action(), asked.actor(), decided.details()));
        return views.of(appointment);
    }
}
