package io.turno.booking.appointment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.turno.booking.appointment.WriteDecision.Decided;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.StaffPlan;
import org.jdbi.v3.core.Handle;

/** Moves and cancels appointments, for their holders and for staff. */
@Singleton
public class ChangeAppointment {
    private final WriteDecision decisions;
    private final Plans plans;
    private final PlanVisit visits;
    private final MayBook mayBook;
    private final CustomerRepository customers;
    private final BranchKeys keys;
    private final OfferAlternatives alternatives;

    ChangeAppointment(
            WriteDecision decisions,
            Plans plans,
            PlanVisit visits,
            MayBook mayBook,
            CustomerRepository customers,
            BranchKeys keys,
            OfferAlternatives alternatives) {
        this.decisions = decisions;
        this.plans = plans;
        this.visits = visits;
        this.mayBook = mayBook;
        this.customers = customers;
        this.keys = keys;
        this.alternatives = alternatives;
    }

    /**
     * To another time of the same branch, with the same services.
     *
     * @param reason null: as the customer asked
     */
    AppointmentView reschedule(Asked asked, Instant start, String reason) {
        var wished = new AtomicReference<Wish>();
        String why = reason == null ? Appointment.CUSTOMER_REQUEST : reason;
        return alternatives.whereTaken(
                () -> decisions.write(
                        asked, "reschedule", Map.of("start", start, "reason", why), (handle, appointment, now) -> {
                            wished.set(wish(appointment, start));
                            var staff = new MayBook.Staff(asked.byStaff(), reason);
                            return move(handle, appointment, wished.get(), staff, now);
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

    private Decided move(Handle handle, Appointment appointment, Wish wish, MayBook.Staff staff, Instant now) {
        String why = staff.reason() == null ? Appointment.CUSTOMER_REQUEST : staff.reason();
        Map<String, String> details = new HashMap<>(Map.of("reason", why));
        details.putAll(mayBook.settleMove(handle, appointment, wish, staff, now).details());
        Visit visit = visits.at(handle, plans.of(appointment.branchId()), wish, staff.isStaff(), appointment.taken());
        customers
                .find(handle, appointment.tenantId(), appointment.customerId())
                .ifPresent(known -> appointment.recognise(keys.recognition(appointment.branchId(), known), now));
        var event = appointment.reschedule(visit, why, staff.isStaff(), now);
        return new Decided(event, "appointment.rescheduled", details);
    }

    /** @param reason null: as the customer asked */
    AppointmentView cancel(Asked asked, String reason) {
        String why = reason == null ? Appointment.CUSTOMER_REQUEST : reason;
        var staff = new MayBook.Staff(asked.byStaff(), reason);
        return decisions.write(asked, "cancel", Map.of("reason", why), (handle, appointment, now) -> {
            Map<String, String> details = new HashMap<>(Map.of("reason", why));
            details.putAll(mayBook.settleCancel(appointment, staff, now).details());
            int agreed = appointment.standing(now).feePercent();
            var event = appointment.cancel(why, asked.byStaff(), now);
            details.put("feePercent", Integer.toString(appointment.cancelFeePercent()));
            if (appointment.cancelFeePercent() < agreed) {
                details.put("waivedPercent", Integer.toString(agreed));
            }
            return new Decided(event, "appointment.cancelled", details);
        });
    }
}
