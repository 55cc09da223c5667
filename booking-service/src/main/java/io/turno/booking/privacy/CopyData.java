package io.turno.booking.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.booking.appointment.AppointmentView;
import io.turno.booking.appointment.FindAppointments;
import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.customer.CustomerView;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import org.jdbi.v3.core.Handle;

/** For customers: a copy of all that is kept about them, notes of staff included. That it was given is written down. */
@Singleton
class CopyData {
    private static final String EVENTS = """
            select appointment_id, at, action from appointment_history
            where tenant_id = :tenantId and appointment_id = any(:appointments)
            order by at, appointment_id, revision
            """;

    private final Database database;
    private final CustomerRepository customers;
    private final FindAppointments appointments;
    private final Audit audit;

    CopyData(Database database, CustomerRepository customers, FindAppointments appointments, Audit audit) {
        this.database = database;
        this.customers = customers;
        this.appointments = appointments;
        this.audit = audit;
    }

    /**
     * @param customer absent where nothing was booked with the account yet
     * @param appointments with the answers that were given, in order of start
     * @param events what became of them, in order of time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DataView(CustomerView customer, List<AppointmentView> appointments, List<Event> events) {}

    /** @param action e.g. {@code appointment.booked} */
    public record Event(UUID appointmentId, Instant at, String action) {}

    /** @throws io.turno.support.problem.Refused where the caller is no customer */
    DataView of(Caller caller) {
        String subject = caller.account();
        UUID tenantId = caller.tenant();
        List<AppointmentView> booked = all(tenantId, subject);
        return database.inTenant(tenantId, handle -> {
            Optional<Customer> customer = customers.ofAccount(handle, tenantId, subject);
            customer.ifPresent(mine ->
                    audit.record(handle, tenantId, caller.actor(), "customer.copied", mine.id(), null, Map.of()));
            return new DataView(customer.map(CustomerView::of).orElse(null), booked, events(handle, tenantId, booked));
        });
    }

    private List<AppointmentView> all(UUID tenantId, String subject) {
        var all = new ArrayList<AppointmentView>();
        String after = null;
        do {
            Page<AppointmentView> page = appointments.ofAccount(tenantId, subject, after, Page.MOST);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static List<Event> events(Handle handle, UUID tenantId, List<AppointmentView> booked) {
        return handle.createQuery(EVENTS)
                .bind("tenantId", tenantId)
                .bind("appointments", booked.stream().map(AppointmentView::id).toArray(UUID[]::new))
                .mapTo(Event.class)
                .list();
    }
}
