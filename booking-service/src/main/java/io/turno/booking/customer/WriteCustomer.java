package io.turno.booking.customer;

import java.util.Collection;

import jakarta.inject.Singleton;

import io.turno.booking.customer.CustomerRequests.EditCustomerRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What staff change of a customer, in the database and on {@code turno.customers}. */
@Singleton
class WriteCustomer {
    private static final String EDIT = """
            with written as (
                update customer
                set name = :name, email = :email, phone = :phone, language = :language,
                    channels = coalesce(cast(:channels as text[]), channels),
                    flags = coalesce(cast(:flags as text[]), flags),
                    name_on_screens = coalesce(cast(:nameOnScreens as boolean), name_on_screens),
                    notes = case when :notes is null then notes else nullif(:notes, '') end,
                    revision = revision + 1, searchable = true
                where tenant_id = :tenantId and id = :id
                returning *),
            gone as (
                delete from customer_name_word w using written
                where w.tenant_id = written.tenant_id and w.customer_id = written.id and w.word <> all (:words)),
            come as (
                insert into customer_name_word (tenant_id, word, customer_id)
                select tenant_id, unnest(cast(:words as text[])), id from written
                on conflict do nothing)
            select %s from written
            """.formatted(Customer.COLUMNS);
    private static final String BLOCK = """
            update customer set blocked_reason = :reason, blocked_until = :until, revision = revision + 1
            where tenant_id = :tenantId and id = :id
            returning %s
            """.formatted(Customer.COLUMNS);

    private final Tell tell;

    WriteCustomer(Tell tell) {
        this.tell = tell;
    }

    /** @param contact what is to be known of how to reach and greet the person */
    Customer edit(Handle handle, Customer known, Contact contact, EditCustomerRequest wanted) {
        return write(
                handle,
                known,
                handle.createQuery(EDIT)
                        .bindMethods(contact)
                        .bind("channels", wanted.channels() == null ? null : texts(wanted.channels()))
                        .bind(
                                "flags",
                                wanted.flags() == null
                                        ? null
                                        : texts(wanted.flags().stream()
                                                .map(Flag::name)
                                                .sorted()
                                                .toList()))
                        .bind("nameOnScreens", wanted.nameOnScreens())
                        .bind("notes", wanted.notes())
                        .bind("words", texts(NameWords.of(contact.name()))));
    }

    /** @param block null: free to book */
    Customer block(Handle handle, Customer known, Block block) {
        return write(
                handle,
                known,
                handle.createQuery(BLOCK)
                        .bind("reason", block == null ? null : block.reason())
                        .bind("until", block == null ? null : block.until()));
    }

    private Customer write(Handle handle, Customer known, Query statement) {
        Customer written = statement
                .bind("tenantId", known.tenantId())
                .bind("id", known.id())
                .mapTo(Customer.class)
                .one();
        tell.changed(handle, written);
        return written;
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
