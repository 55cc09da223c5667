package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.turno.booking.plan.Plans;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.plan.StaffPlan;
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
    private static final String CUSTOMER_REQUEST = "customer-request";

    private final Database database;
    private final Idempotency idempotency;
    private final AppointmentRepository appointments;
    private final Access access;
    private final Plans plans;
    private final PlanVisit visits;
    private final MayBook mayBook;
    private final OfferAlternatives alternatives;
    private final Clock clock;

    ChangeAppointment(
            Database database,
            Idempotency idempotency,
            AppointmentRepository appointments,
            Access access,
            Plans plans,
            PlanVisit visits,
            MayBook mayBook,
            OfferAlternatives alternatives,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.appointments = appointments;
        this.access = access;
        this.plans = plans;
        this.visits = visits;
        this.mayBook = mayBook;
        this.alternatives = alternatives;
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

    /**
     * To another time of the same branch, with the same services.
     *
     * @param reason null: as the customer asked
     */
    AppointmentView reschedule(Asked asked, Instant start, String reason) {
        var wished = new AtomicReference<Wish>();
        String why = reason == null ? CUSTOMER_REQUEST : reason;
        return alternatives.whereTaken(
                () -> change(asked, "reschedule", Map.of("start", start, "reason", why), (handle, appointment, now) -> {
                    wished.set(wish(appointment, start));
                    var staff = new MayBook.Staff(asked.byStaff(), reason);
                    var overrode = mayBook.settleMove(handle, appointment, wished.get(), staff, now);
                    Visit visit = visits.at(
                            handle,
                            plans.of(appointment.branchId()),
                            wished.get(),
                            asked.byStaff(),
                            appointment.taken());
                    return new Decided(appointment.reschedule(visit, why, asked.byStaff(), now), overrode);
                }),
                wished::get,
                asked.byStaff());
    }

    /** With whom it was asked for, unless that person has left. */
    private Wish wish(Appointment appointment, Instant start) {
        var facts = appointment.facts();
        UUID staffId = plans.of(facts.branchId())
                .member(appointment.staffId())
                .map(StaffPlan::id)
                .orElse(null);
        return new Wish(facts.branchId(), facts.serviceIds(), start, facts.partySize(), staffId);
    }

    /** @param reason null: as the customer asked */
    AppointmentView cancel(Asked asked, String reason) {
        String why = reason == null ? CUSTOMER_REQUEST : reason;
        var staff = new MayBook.Staff(asked.byStaff(), reason);
        return change(asked, "cancel", Map.of("reason", why), (handle, appointment, now) -> {
            var overrode = mayBook.settleCancel(appointment, staff, now);
            return new Decided(appointment.cancel(why, asked.byStaff(), now), overrode);
        });
    }

    /** @param overrode which rules staff went past, for history and audit */
    private record Decided(AppointmentEvent event, Map<String, String> overrode) {}

    /** Decides a change of an appointment, which it makes. */
    @FunctionalInterface
    private interface Decision {
        Decided decide(Handle handle, Appointment appointment, Instant now);
    }

    private AppointmentView change(Asked asked, String operation, Map<String, Object> request, Decision decision) {
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
            Handle handle, Appointment appointment, Asked asked, Map<String, Object> request, Decision decision) {
        if (asked.revision() != null && asked.revision() != appointment.revision()) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        var before = Change.Before.of(appointment);
        Decided decided = decision.decide(handle, appointment, clock.instant());
        AppointmentEvent event = decided.event();
        String action = event instanceof AppointmentEvent.AppointmentCancelled
                ? "appointment.cancelled"
                : "appointment.rescheduled";
        var details = Map.of("reason", request.get("reason").toString());
        Change change = Change.of(before, appointment, event, action, asked.actor(), details);
        appointments.change(handle, change.with(decided.overrode()));
        return AppointmentView.of(appointment, plans.of(appointment.branchId()).timeZone(), null);
    }
}
