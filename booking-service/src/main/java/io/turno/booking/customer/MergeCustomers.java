package io.turno.booking.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Makes one record of two that are the same person. What is known only of the one that ends goes over, and so does all
 * that belongs to it; it stays, points to the other, and answers to its contacts and account from then on.
 */
@Singleton
public class MergeCustomers {
    /** Messages after a visit still go out under the old id. */
    private static final Duration AFTERCARE = Duration.ofDays(7);

    private static final String SURVIVE = """
            update customer c
            set email = coalesce(c.email, gone.email), phone = coalesce(c.phone, gone.phone),
                flags = array(select distinct unnest(c.flags || gone.flags) order by 1),
                notes = nullif(concat_ws(e'\\n', c.notes, gone.notes), ''),
                blocked_reason = coalesce(c.blocked_reason, gone.blocked_reason),
                blocked_until = case when c.blocked_reason is null then gone.blocked_until else c.blocked_until end,
                erasure_asked_at = coalesce(c.erasure_asked_at, gone.erasure_asked_at),
                revision = c.revision + 1
            from customer gone
            where c.tenant_id = :tenantId and c.id = :into and gone.tenant_id = :tenantId and gone.id = :from
            returning %s
            """.formatted(Customer.columnsOf("c"));
    private static final String END =
            "update customer set merged_into = ?, told_until = ?, revision = revision + 1 where tenant_id = ? and id = ?";
    private static final String POINT_ON =
            "update customer set merged_into = ? where tenant_id = ? and merged_into = ?";
    private static final String UNNAME = "delete from customer_name_word where tenant_id = ? and customer_id = ?";

    private final CustomerRepository customers;
    private final Belongings belongings;
    private final Tell tell;
    private final Audit audit;

    MergeCustomers(CustomerRepository customers, Belongings belongings, Tell tell, Audit audit) {
        this.customers = customers;
        this.belongings = belongings;
        this.tell = tell;
        this.audit = audit;
    }

    /**
     * Brings in the guests that can be reached at what this account has proven to be its own.
     *
     * @return the record afterwards
     */
    public Customer claim(Handle handle, Customer account, Proven proven, Actor actor) {
        Customer survivor = account;
        if (!proven.isNothing()) {
            for (UUID guest : customers.guestsReachedAt(handle, account.tenantId(), proven.email(), proven.phone())) {
                survivor = bringIn(handle, survivor, guest, new By(actor, "proven contact"));
            }
        }
        return survivor;
    }

    /** Leaves a guest alone whom somebody else just merged. */
    private Customer bringIn(Handle handle, Customer account, UUID guest, By by) {
        List<Customer> both = customers.lock(handle, account.tenantId(), List.of(account.id(), guest));
        Customer gone = with(both, guest);
        return gone.isMerged() ? account : write(handle, with(both, account.id()), gone, by);
    }

    /** @param how for the audit log */
    record By(Actor actor, String how) {}

    /**
     * Merging twice is as good as once.
     *
     * @return the record that stays
     * @throws Refused {@link BookingRefusal#ALREADY_MERGED} where one of them ended in a third
     */
    Customer merge(Handle handle, UUID tenantId, UUID into, UUID from, By by) {
        if (into.equals(from)) {
            throw Refused.invalid(new FieldError("/from", "is the same customer"));
        }
        List<Customer> both = customers.lock(handle, tenantId, List.of(into, from));
        Customer survivor = with(both, into);
        Customer gone = with(both, from);
        if (into.equals(gone.mergedInto())) {
            return survivor;
        }
        if (survivor.isMerged() || gone.isMerged()) {
            throw new Refused(BookingRefusal.ALREADY_MERGED);
        }
        return write(handle, survivor, gone, by);
    }

    private Customer write(Handle handle, Customer survivor, Customer gone, By by) {
        UUID tenantId = survivor.tenantId();
        UUID into = survivor.id();
        Customer merged = handle.createQuery(SURVIVE)
                .bind("tenantId", tenantId)
                .bind("into", into)
                .bind("from", gone.id())
                .mapTo(Customer.class)
                .one();
        Instant toldUntil = belongings
                .follow(handle, merged, gone.id(), by.actor())
                .map(last -> last.plus(AFTERCARE))
                .orElse(null);
        handle.execute(END, into, toldUntil, tenantId, gone.id());
        handle.execute(POINT_ON, into, tenantId, gone.id());
        handle.execute(UNNAME, tenantId, gone.id());
        tell(handle, merged, gone.id(), toldUntil);
        var details = Map.of("from", gone.id().toString(), "how", by.how());
        audit.record(handle, tenantId, by.actor(), "customer.merged", into, null, details);
        return merged;
    }

    private void tell(Handle handle, Customer merged, UUID gone, Instant toldUntil) {
        tell.changed(handle, merged);
        if (toldUntil == null) {
            tell.erased(handle, merged.tenantId(), gone);
        }
    }

    private static Customer with(List<Customer> both, UUID id) {
        return both.stream()
                .filter(customer -> customer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such customer."));
    }
}
