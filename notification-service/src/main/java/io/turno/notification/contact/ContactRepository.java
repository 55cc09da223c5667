package io.turno.notification.contact;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.customer.CustomerChanged;
import org.jdbi.v3.core.Handle;

/** The newest contact of each customer. */
@Singleton
public class ContactRepository {
    private static final String UPSERT = """
            insert into contact (customer_id, tenant_id, name, email, phone, language, channels, revision)
            values (:customerId, :tenantId, :name, :email, :phone, :language, :channels, :revision)
            on conflict (customer_id) do update
            set name = excluded.name, email = excluded.email, phone = excluded.phone, language = excluded.language,
                channels = excluded.channels, revision = excluded.revision
            where contact.revision < excluded.revision
            """;

    /** An older revision never replaces a newer one. */
    void keep(Handle handle, UUID tenantId, CustomerChanged customer) {
        handle.createUpdate(UPSERT)
                .bind("customerId", customer.customerId())
                .bind("tenantId", tenantId)
                .bind("name", customer.name())
                .bind("email", customer.email())
                .bind("phone", customer.phone())
                .bind("language", customer.language())
                .bind("channels", customer.channels().toArray(String[]::new))
                .bind("revision", customer.revision())
                .execute();
    }

    void erase(Handle handle, UUID customerId) {
        handle.execute("delete from contact where customer_id = ?", customerId);
    }

    /** Empty where nobody has told of this customer yet, or the customer is erased. */
    public Optional<Contact> of(Handle handle, UUID customerId) {
        return handle.createQuery("""
                        select customer_id, name, email, phone, language, channels
                        from contact where customer_id = :customerId
                        """)
                .bind("customerId", customerId)
                .mapTo(Contact.class)
                .findOne();
    }
}
