package io.turno.booking.appointment;

import java.util.UUID;

import io.turno.booking.customer.Contact;
import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import org.jdbi.v3.core.Handle;

/**
 * Who comes.
 *
 * @param name as the operator greets the person
 * @param language BCP 47
 */
record Attendee(UUID customerId, String name, String language) {

    static Attendee of(Customer customer, Contact contact) {
        return new Attendee(customer.id(), contact.name(), contact.language());
    }

    /** The person of this account or, without one, the guest with these contacts; new where there was none. */
    static Customer customer(
            Handle handle, CustomerRepository customers, UUID tenantId, Booker booker, Contact contact) {
        return booker.account()
                .map(subject -> customers.account(handle, tenantId, subject, contact))
                .orElseGet(() -> customers.guest(handle, tenantId, contact));
    }
}
