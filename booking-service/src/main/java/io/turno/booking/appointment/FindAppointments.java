package io.turno.booking.appointment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Contact;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import org.jdbi.v3.core.Handle;

/** Finds appointments: one by its link, its code and a second fact, or many for a signed-in customer. */
@Singleton
public class FindAppointments {
    private final Database database;
    private final AppointmentRepository appointments;
    private final CustomerRepository customers;
    private final Access access;
    private final Plans plans;
    private final ShowAppointment views;
    private final Clock clock;

    FindAppointments(
            Database database,
            AppointmentRepository appointments,
            CustomerRepository customers,
            Access access,
            Plans plans,
            ShowAppointment views,
            Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.customers = customers;
        this.access = access;
        this.plans = plans;
        this.views = views;
        this.clock = clock;
    }

    AppointmentView one(Access.Key key) {
        return database.acrossTenants(handle -> views.of(access.toRead(handle, key)));
    }

    /**
     * @param code in its normal form
     * @return empty for a wrong code and for a wrong second fact alike
     */
    Optional<AppointmentView> byCode(UUID branchId, String code, String secondFact) {
        BranchPlan plan = plans.of(branchId);
        return database.inTenant(plan.tenantId(), handle -> appointments
                .ofCode(handle, plan.tenantId(), code)
                .filter(found -> knows(handle, found, secondFact, plan.countryCode()))
                .map(views::toHolder));
    }

    /** What the customer may do now. */
    TermsView terms(Access.Key key) {
        return database.acrossTenants(handle -> TermsView.of(access.toRead(handle, key), clock.instant()));
    }

    /** In order of start; nothing where the account booked nothing yet. */
    public Page<AppointmentView> ofAccount(UUID tenantId, String subject, String after, int limit) {
        var cursor = Cursor.parse(after);
        List<Appointment> rows = database.inTenant(tenantId, handle -> customers
                .ofAccount(handle, tenantId, subject)
                .map(customer -> appointments.ofCustomer(handle, customer.id(), cursor, limit + 1))
                .orElse(List.of()));
        return Page.of(rows, limit, Cursor::of).map(views::of);
    }

    private boolean knows(Handle handle, Appointment appointment, String secondFact, String region) {
        return customers
                .find(handle, appointment.tenantId(), appointment.customerId())
                .filter(customer -> Contact.same(secondFact, region, customer.email(), customer.phone()))
                .isPresent();
    }
}
