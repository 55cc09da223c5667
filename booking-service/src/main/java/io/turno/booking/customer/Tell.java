package io.turno.booking.customer;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Topic;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** What other services hear of customers, on {@code turno.customers}. */
@Singleton
class Tell {
    private static final String FORMER = """
            update customer set revision = revision + 1
            where tenant_id = :tenantId and merged_into = :id and told_until is not null
            returning id, revision
            """;

    private final Outbox outbox;

    Tell(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A row of the query. */
    public record Former(UUID id, long revision) {}

    /**
     * The newest of a customer, also under the ids of merged records as long as messages may wait under these.
     *
     * @param customer as it was written
     */
    void changed(Handle handle, Customer customer) {
        UUID tenantId = customer.tenantId();
        outbox.append(handle, Topic.CUSTOMERS, customer.id(), tenantId, customer.id(), customer.changed());
        if (!customer.isNew()) {
            handle.createQuery(FORMER)
                    .bind("tenantId", tenantId)
                    .bind("id", customer.id())
                    .mapTo(Former.class)
                    .list()
                    .forEach(former -> outbox.append(
                            handle,
                            Topic.CUSTOMERS,
                            former.id(),
                            tenantId,
                            former.id(),
                            customer.changedAs(former.id(), former.revision())));
        }
    }

    /** As {@link #changed(Handle, Customer)}; those who are new, in one round trip. */
    void changed(Handle handle, List<Customer> customers) {
        outbox.appendAll(
                handle,
                customers.stream()
                        .filter(Customer::isNew)
                        .map(customer -> outbox.row(
                                Topic.CUSTOMERS, customer.id(), customer.tenantId(), customer.id(), customer.changed()))
                        .toList());
        customers.stream().filter(customer -> !customer.isNew()).forEach(customer -> changed(handle, customer));
    }

    void erased(Handle handle, UUID tenantId, UUID id) {
        outbox.appendTombstone(handle, Topic.CUSTOMERS, id, tenantId);
    }
}
