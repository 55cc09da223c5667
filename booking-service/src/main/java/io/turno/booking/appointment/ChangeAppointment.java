package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.inject.Singleton;

import io.turno.booking.plan.Plans;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Actor;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Moves and cancels appointments, for their holders and for staff. */
@Singleton
public class ChangeAppointment {
    private final Database database;
    private final Idempotency idempotency;
    private final AppointmentRepository appointments;
    private final Access access;
    private final Plans plans;
    private final PlanVisit visits;
    private final Clock clock;

    ChangeAppointment(
            Database database,
            Idempotency idempotency,
            AppointmentRepository appointments,
            Access access,
            Plans plans,
            PlanVisit visits,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.appointments = appointments;
        this.access = access;
        this.plans = plans;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Who asks to change what.
     *
     * @param revision what the caller read (If-Match); null where any will do
     * @param idempotencyKey may be null
     */
    record Asked(Access.Key key, Long revision, String idempotencyKey) {
        boolean byStaff() {
            var caller = key.caller();
            return caller.isStaff() && !caller.is(Role.PARTNER);
        }

        Actor actor() {
            return key.caller().actor();
        }
    }

    /** To another time of the same branch, with the same services. */
    AppointmentView reschedule(Asked asked, Instant start, String reason) {
        return change(asked, "reschedule", Map.of("start", start, "reason", reason), (appointment, now) -> {
            BranchPlan plan = plans.of(appointment.branchId());
            var facts = appointment.facts();
            var wish = new Wish(facts.branchId(), facts.serviceIds(), start, facts.partySize());
            return appointment.reschedule(visits.at(plan, wish, asked.byStaff()), reason, asked.byStaff(), now);
        });
    }

    AppointmentView cancel(Asked asked, String reason) {
        return change(
                asked,
                "cancel",
                Map.of("reason", reason),
                (appointment, now) -> appointment.cancel(reason, asked.byStaff(), now));
    }

    private AppointmentView change(
            Asked asked,
            String operation,
            Map<String, Object> request,
            BiFunction<Appointment, Instant, AppointmentEvent> decision) {
        return database.acrossTenants(handle -> {
            Appointment appointment = access.toChange(handle, asked.key());
            return idempotency.once(
                    handle,
                    appointment.tenantId(),
                    operation + "-" + appointment.id(),
                    asked.idempotencyKey(),
                    request,
                    AppointmentView.class,
                    () -> write(handle, appointment, asked, request, decision));
        });
    }

    private AppointmentView write(
            Handle handle,
            Appointment appointment,
            Asked asked,
            Map<String, Object> request,
            BiFunction<Appointment, Instant, AppointmentEvent> decision) {
        if (asked.revision() != null && asked.revision() != appointment.revision()) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        var before = Change.Before.of(appointment);
        AppointmentEvent event = decision.apply(appointment, clock.instant());
        String action = event instanceof AppointmentEvent.AppointmentCancelled
                ? "appointment.cancelled"
                : "appointment.rescheduled";
        var details = Map.of("reason", request.get("reason").toString());
        appointments.change(handle, Change.of(before, appointment, event, action, asked.actor(), details));
        return AppointmentView.of(appointment, plans.of(appointment.branchId()).timeZone(), null);
    }
}
