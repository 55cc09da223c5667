package io.turno.booking.appointment;

import jakarta.inject.Singleton;

import io.turno.booking.appointment.AppointmentRequests.BookRequest;
import io.turno.booking.customer.Contact;
import io.turno.booking.limit.BookingLimits;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;

/** Turns what came in over HTTP into an order, after asking whether this caller may order at all. */
@Singleton
public class TakeOrder {
    private final BookAppointment bookAppointment;
    private final BookingLimits limits;
    private final Plans plans;

    TakeOrder(BookAppointment bookAppointment, BookingLimits limits, Plans plans) {
        this.bookAppointment = bookAppointment;
        this.limits = limits;
        this.plans = plans;
    }

    public AppointmentView take(BookRequest request, Caller caller, String idempotencyKey) {
        BranchPlan plan = plans.of(request.branchId());
        Booker booker = Booker.at(plan, caller);
        Contact contact = Contact.of(
                request.name(), request.email(), request.phone(), request.languageOrDefault(), plan.countryCode());
        if (booker.isForThemselves()) {
            limits.countBooking(plan.tenantId(), booker.account().orElseGet(contact::fingerprint));
        }
        var order = new Order(
                request.wish(),
                contact,
                request.channel(),
                request.hold(),
                request.reason(),
                request.answers(),
                request.fileTokens(),
                request.verification());
        return bookAppointment.book(order, booker, idempotencyKey);
    }
}
