package io.turno.booking.appointment;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** What a customer ever booked, as far as the caller's branches go. */
@Singleton
class FindHistory {
    private final Database database;
    private final CustomerRepository customers;
    private final CustomerAppointments appointments;
    private final Plans plans;
    private final ShowAppointment views;

    FindHistory(
            Database database,
            CustomerRepository customers,
            CustomerAppointments appointments,
            Plans plans,
            ShowAppointment views) {
        this.database = database;
        this.customers = customers;
        this.appointments = appointments;
        this.plans = plans;
        this.views = views;
    }

    /** The latest first. */
    Page<AppointmentView> of(Caller caller, UUID customerId, String after, int limit) {
        UUID tenantId = caller.tenant();
        Cursor cursor = after == null ? Cursor.END : Cursor.parse(after);
        List<UUID> reached = plans.ofTenant(tenantId).stream()
                .filter(plan -> caller.reaches(plan.branchId(), plan.countryCode()))
                .map(BranchPlan::branchId)
                .toList();
        List<Appointment> rows = database.inTenant(tenantId, handle -> {
            Customer customer = customers
                    .find(handle, tenantId, customerId)
                    .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such customer."));
            return appointments.history(handle, customer, reached, cursor, limit + 1);
        });
        return Page.of(rows, limit, Cursor::of).map(views::of);
    }
}
