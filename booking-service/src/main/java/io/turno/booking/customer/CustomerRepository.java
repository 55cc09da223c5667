package io.turno.booking.customer;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.contracts.event.Topic;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** Customers in the database; every change of one is told on {@code turno.customers}. */
@Singleton
public class CustomerRepository {
    private static final String COLUMNS = "id, subject, name, email, phone, language, channels, revision";
    private static final String UPSERT = """
            insert into customer as known
                (tenant_id, id, subject, name, email, phone, language, channels, revision, created_at)
            values (:tenantId, :id, :subject, :name, :email, :phone, :language, '{email,sms}', 1, :now)
            on conflict %s do update
            set name = excluded.name, email = coalesce(excluded.email, known.email),
                phone = coalesce(excluded.phone, known.phone), language = excluded.language,
                revision = known.revision + 1
            where (known.name, known.email, known.phone, known.language) is distinct from
                  (excluded.name, coalesce(excluded.email, known.email), coalesce(excluded.phone, known.phone),
                   excluded.language)
            returning %s
            """;
    private static final String GUEST = "(tenant_id, coalesce(email, ''), coalesce(phone, '')) where subject is null";
    private static final String ACCOUNT = "(tenant_id, subject) where subject is not null";
    private static final String FIND_GUEST = """
            select %s from customer
            where tenant_id = :tenantId and subject is null
                and coalesce(email, '') = coalesce(:email, '') and coalesce(phone, '') = coalesce(:phone, '')
            """.formatted(COLUMNS);
    private static final String FIND_ACCOUNT =
            "select %s from customer where tenant_id = :tenantId and subject = :subject".formatted(COLUMNS);

    private final Outbox outbox;
    private final Clock clock;

    CustomerRepository(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The guest with exactly these contacts, new where there was none. */
    public Customer guest(Handle handle, UUID tenantId, Contact contact) {
        return upsert(handle, tenantId, null, contact, GUEST).orElseGet(() -> handle.createQuery(FIND_GUEST)
                .bind("tenantId", tenantId)
                .bindMethods(contact)
                .mapTo(Customer.class)
                .one());
    }

    /** The person of this account, with what is newly known of them. */
    public Customer account(Handle handle, UUID tenantId, String subject, Contact contact) {
        return upsert(handle, tenantId, subject, contact, ACCOUNT)
                .orElseGet(() -> ofAccount(handle, tenantId, subject).orElseThrow());
    }

    public Optional<Customer> ofAccount(Handle handle, UUID tenantId, String subject) {
        return handle.createQuery(FIND_ACCOUNT)
                .bind("tenantId", tenantId)
                .bind("subject", subject)
                .mapTo(Customer.class)
                .findOne();
    }

    public Optional<Customer> find(Handle handle, UUID tenantId, UUID id) {
        return handle.select("select " + COLUMNS + " from customer where tenant_id = ? and id = ?", tenantId, id)
                .mapTo(Customer.class)
                .findOne();
    }

    /** Empty where nothing about the person is new. */
    private Optional<Customer> upsert(Handle handle, UUID tenantId, String subject, Contact contact, String match) {
        Optional<Customer> written = handle.createQuery(UPSERT.formatted(match, columnsOfKnown()))
                .bind("tenantId", tenantId)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", subject)
                .bindMethods(contact)
                .bind("now", clock.instant())
                .mapTo(Customer.class)
                .findOne();
        written.ifPresent(customer ->
                outbox.append(handle, Topic.CUSTOMERS, customer.id(), tenantId, customer.id(), customer.changed()));
        return written;
    }

    private static String columnsOfKnown() {
        return "known." + COLUMNS.replace(", ", ", known.");
    }
}
