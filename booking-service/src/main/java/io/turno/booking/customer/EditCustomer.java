package io.turno.booking.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.customer.CustomerRequests.EditCustomerRequest;
import io.turno.booking.plan.Plans;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** For staff: changes what is known of a person, says who may not book, and makes one record of two. */
@Singleton
class EditCustomer {
    private final Database database;
    private final CustomerRepository customers;
    private final WriteCustomer writes;
    private final MergeCustomers merges;
    private final Belongings belongings;
    private final Plans plans;
    private final Audit audit;

    EditCustomer(
            Database database,
            CustomerRepository customers,
            WriteCustomer writes,
            MergeCustomers merges,
            Belongings belongings,
            Plans plans,
            Audit audit) {
        this.database = database;
        this.customers = customers;
        this.writes = writes;
        this.merges = merges;
        this.belongings = belongings;
        this.plans = plans;
        this.audit = audit;
    }

    /**
     * @param revision what the caller read; null where any will do
     * @throws Refused {@link CommonRefusal#STALE_VERSION}, {@link BookingRefusal#DUPLICATE_CUSTOMER}
     */
    CustomerView edit(Caller caller, UUID id, Long revision, EditCustomerRequest wanted) {
        List<String> countries = plans.countriesOf(caller.tenant());
        var details = Map.of("changed", String.join(",", wanted.fields()));
        return change(caller, id, revision, new Entry("customer.changed", details), (handle, known) -> {
            Contact contact = contactOf(known, wanted, countries);
            mustBeAlone(handle, known, contact);
            Customer written = writes.edit(handle, known, contact, wanted);
            if (written.priority() != known.priority()) {
                belongings.prioritise(handle, written, caller.actor());
            }
            return written;
        });
    }

    CustomerView block(Caller caller, UUID id, Block block) {
        String until = block.until() == null ? "for good" : block.until().toString();
        var entry = new Entry("customer.blocked", Map.of("reason", block.reason(), "until", until));
        return change(caller, id, null, entry, (handle, known) -> writes.block(handle, known, block));
    }

    CustomerView unblock(Caller caller, UUID id) {
        var entry = new Entry("customer.unblocked", Map.of());
        return change(caller, id, null, entry, (handle, known) -> writes.block(handle, known, null));
    }

    CustomerView merge(Caller caller, UUID into, UUID from) {
        var by = new MergeCustomers.By(caller.actor(), "staff");
        return database.inTenant(
                caller.tenant(), handle -> CustomerView.of(merges.merge(handle, caller.tenant(), into, from, by)));
    }

    /** For the audit log. */
    private record Entry(String action, Map<String, String> details) {}

    private CustomerView change(
            Caller caller, UUID id, Long revision, Entry entry, BiFunction<Handle, Customer, Customer> write) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            Customer written = write.apply(handle, current(handle, tenantId, id, revision));
            audit.record(handle, tenantId, caller.actor(), entry.action(), id, null, entry.details());
            return CustomerView.of(written);
        });
    }

    private Customer current(Handle handle, UUID tenantId, UUID id, Long revision) {
        Customer known = customers.lock(handle, tenantId, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such customer."));
        if (known.isMerged()) {
            throw new Refused(BookingRefusal.ALREADY_MERGED).with("customerId", known.mergedInto());
        }
        if (revision != null && revision != known.revision()) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        return known;
    }

    /** Accounts may share contacts with anybody; guests are told apart by them. */
    private void mustBeAlone(Handle handle, Customer known, Contact contact) {
        if (known.subject() == null) {
            customers.twinOf(handle, known, contact).ifPresent(twin -> {
                throw new Refused(BookingRefusal.DUPLICATE_CUSTOMER).with("customerId", twin);
            });
        }
    }

    /** A number without a country code is one of the first of our countries where it is valid. */
    private static Contact contactOf(Customer known, EditCustomerRequest wanted, List<String> countries) {
        String phone = or(wanted.phone(), known.phone());
        String region = countries.stream()
                .filter(country -> phone != null && Contact.e164(phone, country) != null)
                .findFirst()
                .orElse(null);
        return Contact.of(
                or(wanted.name(), known.name()),
                or(wanted.email(), known.email()),
                phone,
                or(wanted.language(), known.language()),
                region);
    }

    private static String or(String wanted, String known) {
        return wanted == null ? known : wanted;
    }
}
