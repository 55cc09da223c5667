package io.turno.booking.appointment;

import java.util.UUID;

import io.turno.booking.customer.Contact;
import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.booking.form.Answers;
import org.jdbi.v3.core.Handle;

/**
 * Who comes.
 *
 * @param name as the operator greets the person
 * @param language BCP 47
 * @param priority of the ticket; 1 is called first
 * @param answers to what was asked at booking
 * @param recognition how the branch knows the person
 */
record Attendee(UUID customerId, String name, String language, int priority, Answers answers, Recognition recognition) {

    static Attendee of(Customer customer, Contact contact, Answers answers, Recognition recognition) {
        return new Attendee(
                customer.id(), contact.name(), contact.language(), customer.priority(), answers, recognition);
    }

    /** The person of this account or, without one, the guest with these contacts; new where there was none. */
    static Customer customer(
            Handle handle, CustomerRepository customers, UUID tenantId, Booker booker, Contact contact) {
        return booker.account()
                .map(subject -> customers.account(handle, tenantId, subject, contact))
                .orElseGet(() -> customers.guest(handle, tenantId, contact));
    }
}
