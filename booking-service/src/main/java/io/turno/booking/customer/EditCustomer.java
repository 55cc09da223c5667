package io.turno.booking.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.customer.CustomerRequests.EditCustomerRequest;
import io.turno.booking.plan.Plans;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
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
    private final Idempotency idempotency;
    private final Audit audit;

    EditCustomer(
            Database database,
            CustomerRepository customers,
            WriteCustomer writes,
            MergeCustomers merges,
            Belongings belongings,
            Plans plans,
            Idempotency idempotency,
            Audit audit) {
        this.database = database;
        this.customers = customers;
        this.writes = writes;
        this.merges = merges;
        this.belongings = belongings;
        this.plans = plans;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /**
     * Who asks, of which customer.
     *
     * @param idempotencyKey may be null
     */
    record Asking(Caller caller, UUID id, String idempotencyKey) {
        UUID tenantId() {
            return caller.tenant();
        }
    }

    /**
     * @param revision what the caller read; null where any will do
     * @throws Refused {@link CommonRefusal#STALE_VERSION}, {@link BookingRefusal#DUPLICATE_CUSTOMER}
     */
    CustomerView edit(Asking asking, Long revision, EditCustomerRequest wanted) {
        List<String> countries = plans.countriesOf(asking.tenantId());
        var details = Map.of("changed", String.join(",", wanted.fields()));
        var entry = new Entry("customer.changed", details);
        return once(asking, "change", new Edit(revision, wanted), handle -> {
            Customer known = current(handle, asking, revision);
            Contact contact = contactOf(known, wanted, countries);
            mustBeAlone(handle, known, contact);
            Customer written = writes.edit(handle, known, contact, wanted);
            if (concernsAppointments(known, written)) {
                belongings.keepUp(handle, written, asking.caller().actor());
            }
            return recorded(handle, asking, entry, written);
        });
    }

    /** Equal edits are equal requests to {@link Idempotency}. */
    private record Edit(Long revision, EditCustomerRequest wanted) {}

    private static boolean concernsAppointments(Customer known, Customer written) {
        return written.priority() != known.priority()
                || written.nameOnScreens() != known.nameOnScreens()
                || !Objects.equals(written.phone(), known.phone());
    }

    CustomerView block(Asking asking, Block block) {
        String until = block.until() == null ? "for good" : block.until().toString();
        var entry = new Entry("customer.blocked", Map.of("reason", block.reason(), "until", until));
        return once(
                asking,
                "block",
                block,
                handle -> recorded(handle, asking, entry, writes.block(handle, current(handle, asking, null), block)));
    }

    CustomerView unblock(Asking asking) {
        var entry = new Entry("customer.unblocked", Map.of());
        return once(
                asking,
                "unblock",
                Map.of(),
                handle -> recorded(handle, asking, entry, writes.block(handle, current(handle, asking, null), null)));
    }

    /** @param from the record that ends in the one that is asked for */
    CustomerView merge(Asking asking, UUID from) {
        var by = new MergeCustomers.By(asking.caller().actor(), "staff");
        return once(asking, "merge", from, handle -> merges.merge(handle, asking.tenantId(), asking.id(), from, by));
    }

    /** For the audit log. */
    private record Entry(String action, Map<String, String> details) {}

    private CustomerView once(Asking asking, String operation, Object request, Function<Handle, Customer> write) {
        return database.inTenant(
                asking.tenantId(),
                handle -> idempotency.once(
                        handle,
                        asking.tenantId(),
                        operation + "-customer-" + asking.id(),
                        asking.idempotencyKey(),
                        request,
                        CustomerView.class,
                        () -> CustomerView.of(write.apply(handle))));
    }

    private Customer recorded(Handle handle, Asking asking, Entry entry, Customer written) {
        audit.record(
                handle, asking.tenantId(), asking.caller().actor(), entry.action(), asking.id(), null, entry.details());
        return written;
    }

    private Customer current(Handle handle, Asking asking, Long revision) {
        Customer known = customers.lock(handle, asking.tenantId(), List.of(asking.id())).stream()
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
