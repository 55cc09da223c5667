package io.turno.booking.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.eligibility.Breach;
import io.turno.booking.eligibility.CheckCustomer;
import io.turno.booking.eligibility.CheckCustomer.Ask;
import io.turno.booking.eligibility.Overrides;
import io.turno.booking.eligibility.Permit;
import io.turno.booking.eligibility.Rule;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Asks every rule that staff may go past, and answers for the history what they went past and why. */
@Singleton
class MayBook {
    private final CheckCustomer customers;
    private final CustomerRepository records;
    private final Plans plans;
    private final PlanVisit visits;

    MayBook(CheckCustomer customers, CustomerRepository records, Plans plans, PlanVisit visits) {
        this.customers = customers;
        this.records = records;
        this.plans = plans;
        this.visits = visits;
    }

    /** Whether who books decides if it may be booked; such a booking waits for others of the same person. */
    boolean dependsOnThePerson(BranchPlan plan, Wish wish, Booker booker) {
        boolean shortNotice = booker.isStaff() && visits.isShortNotice(plan, wish);
        return shortNotice
                || !booker.proven().isNothing()
                || CheckCustomer.isLimited(plan, wish.serviceIds())
                || asksForApproval(plan, wish, booker);
    }

    private static boolean asksForApproval(BranchPlan plan, Wish wish, Booker booker) {
        return !booker.isStaff()
                && wish.serviceIds().stream()
                        .flatMap(id -> plan.service(id).stream())
                        .anyMatch(service -> !service.policy().selfService());
    }

    /** @throws Refused naming the first broken rule; to staff who gave no reason, all of them */
    Permit settle(Handle handle, BranchPlan plan, Customer customer, Order order, Booker booker) {
        Wish wish = order.wish();
        var ask = new Ask(plan, wish.serviceIds(), wish.start(), null);
        var breaches = new ArrayList<Breach>(customers.breaches(handle, customer, ask));
        if (booker.isStaff() && visits.isShortNotice(plan, wish)) {
            breaches.add(Breach.of(Rule.NOTICE));
        }
        if (asksForApproval(plan, wish, booker)) {
            breaches.add(Breach.of(Rule.NO_SELF_SERVICE));
        }
        return Overrides.settle(breaches, booker.isStaff(), order.reason());
    }

    /**
     * For a move. Nobody is kept from moving by a block or by missed appointments: the place is theirs already.
     *
     * @throws Refused as above
     */
    Permit settleMove(Handle handle, Appointment appointment, Wish wish, Staff staff, Instant now) {
        if (!appointment.isOpen()) {
            return Permit.PLAIN;
        }
        BranchPlan plan = plans.of(appointment.branchId());
        var breaches = new ArrayList<Breach>();
        if (staff.isStaff() && !appointment.standing(now).mayMove()) {
            breaches.add(Breach.of(appointment.standing(now).isLocked() ? Rule.TOO_LATE : Rule.RESCHEDULE_LIMIT));
        }
        breaches.addAll(limits(handle, appointment, new Ask(plan, wish.serviceIds(), wish.start(), appointment.id())));
        if (staff.isStaff() && visits.isShortNotice(plan, wish)) {
            breaches.add(Breach.of(Rule.NOTICE));
        }
        return Overrides.settle(breaches, staff.isStaff(), staff.reason());
    }

    private List<Breach> limits(Handle handle, Appointment appointment, Ask ask) {
        Customer customer = records.find(handle, appointment.tenantId(), appointment.customerId())
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        return customers.breaches(handle, customer, ask).stream()
                .filter(breach -> breach.rule().isLimit())
                .toList();
    }

    /** For a cancellation. What customers may not, the appointment itself refuses. @throws Refused {@link io.turno.booking.BookingRefusal#REASON_REQUIRED} */
    Permit settleCancel(Appointment appointment, Staff staff, Instant now) {
        boolean late = staff.isStaff()
                && appointment.isOpen()
                && !appointment.standing(now).mayCancel();
        List<Breach> breaches = late ? List.of(Breach.of(Rule.TOO_LATE)) : List.of();
        return Overrides.settle(breaches, staff.isStaff(), staff.reason());
    }

    /** @param reason null where none was given */
    record Staff(boolean isStaff, String reason) {}
}
