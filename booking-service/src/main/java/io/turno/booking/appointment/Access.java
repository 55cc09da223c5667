package io.turno.booking.appointment;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.access.ManageToken;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Who may see and change which appointment. To everybody else it looks as if there were none. */
@Singleton
class Access {
    private final AppointmentRepository appointments;
    private final CustomerRepository customers;
    private final Plans plans;
    private final ManageToken tokens;

    Access(AppointmentRepository appointments, CustomerRepository customers, Plans plans, ManageToken tokens) {
        this.appointments = appointments;
        this.customers = customers;
        this.plans = plans;
        this.tokens = tokens;
    }

    /** Who asks for which appointment, and what they hold out for it. */
    record Key(UUID appointmentId, String manageToken, Caller caller) {}

    /**
     * The appointment, nobody else changing it until the transaction ends, which sees its tenant only from here on.
     *
     * @param handle of a transaction across tenants: a link does not name its tenant
     */
    Appointment toChange(Handle handle, Key key) {
        Appointment found = mine(handle, key, appointments.lock(handle, key.appointmentId()));
        if (!fits(key) && key.caller().is(Role.AUDITOR)) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        return found;
    }

    /** The appointment, to look at. */
    Appointment toRead(Handle handle, Key key) {
        return mine(handle, key, appointments.find(handle, key.appointmentId()));
    }

    private Appointment mine(Handle handle, Key key, Optional<Appointment> found) {
        Appointment appointment = found.filter(known -> fits(key) || reaches(handle, key.caller(), known))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        Database.narrowTo(handle, appointment.tenantId());
        return appointment;
    }

    /** Whether the caller holds out the appointment's own token. */
    boolean fits(Key key) {
        return tokens.fits(key.appointmentId(), key.manageToken());
    }

    private boolean reaches(Handle handle, Caller caller, Appointment appointment) {
        if (caller.isAnonymous() || !caller.tenant().equals(appointment.tenantId())) {
            return false;
        }
        if (caller.isCustomer()) {
            return caller.subject()
                    .flatMap(subject -> customers.ofAccount(handle, appointment.tenantId(), subject))
                    .map(Customer::id)
                    .filter(id -> id.equals(appointment.customerId()))
                    .isPresent();
        }
        String country =
                plans.find(appointment.branchId()).map(BranchPlan::countryCode).orElse("");
        return caller.reaches(appointment.branchId(), country);
    }
}
