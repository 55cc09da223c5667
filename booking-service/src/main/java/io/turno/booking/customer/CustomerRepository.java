package io.turno.booking.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;

/**
 * Customers in the database; every change of one is told on {@code turno.customers}. Whoever looks for somebody by
 * contacts or account finds the record that answers for them, though they were merged.
 */
@Singleton
public class CustomerRepository {
    /** The records and the new words of their names, in one round trip; always in one order, because each is locked. */
    private static final String UPSERT = """
            with asked as (
                select * from jsonb_to_recordset(cast(:people as jsonb))
                    as p (id uuid, subject text, name text, email text, phone text, language text, words text[])),
            written as (
                insert into customer as known
                    (tenant_id, id, subject, name, email, phone, language, channels, revision, created_at, searchable)
                select :tenantId, id, subject, name, email, phone, language, '{email,sms}', 1, :now, true
                from asked order by email, phone
                on conflict %s do update
                set name = excluded.name, email = coalesce(excluded.email, known.email),
                    phone = coalesce(excluded.phone, known.phone), language = excluded.language,
                    revision = known.revision + 1, searchable = true
                where known.merged_into is null and
                      (known.name, known.email, known.phone, known.language) is distinct from
                      (excluded.name, coalesce(excluded.email, known.email), coalesce(excluded.phone, known.phone),
                       excluded.language)
                returning *),
            named as (
                select w.tenant_id, w.id, a.words from written w join asked a
                    on case when w.subject is null then a.email is not distinct from w.email
                                and a.phone is not distinct from w.phone
                            else a.subject = w.subject end),
            come as (
                insert into customer_name_word (tenant_id, word, customer_id)
                select tenant_id, unnest(words), id from named
                on conflict do nothing)
            select %s from written
            """;

    /** Guests of whom nothing has to be written, if they are who they say; always in one order too. */
    private static final String KNOWN = """
            select %s
            from unnest(cast(:emails as text[]), cast(:phones as text[])) asked (email, phone)
            cross join lateral (
                select * from customer
                where tenant_id = :tenantId and email collate "C" = asked.email and phone is not distinct from asked.phone
                    and subject is null and merged_into is null
                for key share) known
            """.formatted(Customer.columnsOf("known"));

    /** What a name no longer has. */
    private static final String FORGET_WORDS = """
            delete from customer_name_word
            where tenant_id = :tenantId and customer_id = :id and word <> all (cast(:words as text[]))
            """;

    private static final String GUEST = "(tenant_id, coalesce(email, ''), coalesce(phone, '')) where subject is null";
    private static final String ACCOUNT = "(tenant_id, subject) where subject is not null";
    private static final String FIND = """
            select %s from customer found
                join customer c on c.tenant_id = found.tenant_id
                    and c.id = case when found.merged_into is null then found.id else found.merged_into end
            where found.tenant_id = :tenantId and found.
            """.strip().formatted(Customer.columnsOf("c"));

    private final Tell tell;
    private final Clock clock;

    CustomerRepository(Tell tell, Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    /** The guest with exactly these contacts, new where there was none. No merge takes the record away until the commit. */
    public Customer guest(Handle handle, UUID tenantId, Contact contact) {
        return guests(handle, tenantId, List.of(contact)).getFirst();
    }

    /** As {@link #guest}, for many of whom no two are reached at the same contacts; in the same order. */
    public List<Customer> guests(Handle handle, UUID tenantId, List<Contact> contacts) {
        Map<Contact, Customer> asTheySay = known(handle, tenantId, contacts);
        List<Contact> others = contacts.stream()
                .filter(contact -> !asTheySay.containsKey(contact))
                .toList();
        Map<String, Customer> written = others.isEmpty()
                ? Map.of()
                : upsert(handle, tenantId, null, others, GUEST).stream()
                        .collect(Collectors.toMap(customer -> customer.contact().fingerprint(), Function.identity()));
        return contacts.stream()
                .map(contact -> Optional.ofNullable(asTheySay.get(contact))
                        .or(() -> Optional.ofNullable(written.get(contact.fingerprint())))
                        .orElseGet(() -> kept(
                                handle,
                                tenantId,
                                guestRecord(handle, tenantId, contact).orElseThrow())))
                .toList();
    }

    /** Those who have come before and say nothing new of themselves. */
    private static Map<Contact, Customer> known(Handle handle, UUID tenantId, List<Contact> contacts) {
        List<Contact> mailed = contacts.stream()
                .filter(contact -> contact.email() != null)
                .sorted(Comparator.comparing(Contact::email))
                .toList();
        return handle
                .createQuery(KNOWN)
                .bind("tenantId", tenantId)
                .bind("emails", mailed.stream().map(Contact::email).toArray(String[]::new))
                .bind("phones", mailed.stream().map(Contact::phone).toArray(String[]::new))
                .mapTo(Customer.class)
                .stream()
                .filter(customer -> mailed.contains(customer.contact()))
                .collect(Collectors.toMap(Customer::contact, Function.identity()));
    }

    /** The person of this account, with what is newly known of them. No merge takes the record away until the commit. */
    public Customer account(Handle handle, UUID tenantId, String subject, Contact contact) {
        return upsert(handle, tenantId, subject, List.of(contact), ACCOUNT).stream()
                .findFirst()
                .orElseGet(() -> kept(
                        handle,
                        tenantId,
                        ofAccount(handle, tenantId, subject).orElseThrow().id()));
    }

    public Optional<Customer> ofAccount(Handle handle, UUID tenantId, String subject) {
        return handle.createQuery(FIND + "subject = :subject")
                .bind("tenantId", tenantId)
                .bind("subject", subject)
                .mapTo(Customer.class)
                .findOne();
    }

    /** The record with this id, or the one that answers for it. */
    public Optional<Customer> find(Handle handle, UUID tenantId, UUID id) {
        return handle.createQuery(FIND + "id = :id")
                .bind("tenantId", tenantId)
                .bind("id", id)
                .mapTo(Customer.class)
                .findOne();
    }

    /** For a change: the very records with these ids, in order of id, which nobody else changes until the commit. */
    List<Customer> lock(Handle handle, UUID tenantId, List<UUID> ids) {
        return handle.createQuery(("select %s from customer where tenant_id = :tenantId and id = any(:ids)"
                                + " order by id for update")
                        .formatted(Customer.COLUMNS))
                .bind("tenantId", tenantId)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Customer.class)
                .list();
    }

    /**
     * @param at when the person asked to be forgotten; null: no longer
     * @return whether that is new; where it is not, the first wish stands
     */
    public boolean erasureAsked(Handle handle, Customer customer, Instant at) {
        return handle.createUpdate("""
                        update customer set erasure_asked_at = :at
                        where tenant_id = :tenantId and id = :id
                            and (erasure_asked_at is null) <> (cast(:at as timestamptz) is null)
                        """)
                        .bind("at", at)
                        .bind("tenantId", customer.tenantId())
                        .bind("id", customer.id())
                        .execute()
                > 0;
    }

    /**
     * One booking of this person at a time: whoever asks second waits for the first to commit. Nobody waits who only
     * refers to the person.
     */
    public void oneAtATime(Handle handle, Customer customer) {
        handle.createQuery("select 1 from customer where tenant_id = :tenantId and id = :id for no key update")
                .bind("tenantId", customer.tenantId())
                .bind("id", customer.id())
                .mapTo(Integer.class)
                .one();
    }

    /** Guests that can be reached at this address or number, whatever else they said. */
    List<UUID> guestsReachedAt(Handle handle, UUID tenantId, String email, String phone) {
        return handle.createQuery("""
                        select id from customer
                        where tenant_id = :tenantId and subject is null and merged_into is null
                            and (email collate "C" = :email or phone_backwards = reverse(:phone))
                        order by id
                        """)
                .bind("tenantId", tenantId)
                .bind("email", email)
                .bind("phone", phone)
                .mapTo(UUID.class)
                .list();
    }

    /** Another guest with exactly these contacts. */
    Optional<UUID> twinOf(Handle handle, Customer customer, Contact contact) {
        return guestRecord(handle, customer.tenantId(), contact).filter(id -> !id.equals(customer.id()));
    }

    /** Says by which contact, since row-level security lets no index serve a {@code coalesce}. */
    private static Optional<UUID> guestRecord(Handle handle, UUID tenantId, Contact contact) {
        String sameContacts = contact.email() == null
                ? "phone_backwards = reverse(:phone) and email is null"
                : "email collate \"C\" = :email and phone " + (contact.phone() == null ? "is null" : "= :phone");
        return handle.createQuery(
                        "select id from customer where tenant_id = :tenantId and subject is null and " + sameContacts)
                .bind("tenantId", tenantId)
                .bindMethods(contact)
                .mapTo(UUID.class)
                .findOne();
    }

    /** The record that answers for it, after any merge that is under way, and before any later one. */
    private Customer kept(Handle handle, UUID tenantId, UUID id) {
        Customer found = handle.createQuery(
                        "select %s from customer where tenant_id = :tenantId and id = :id for key share"
                                .formatted(Customer.COLUMNS))
                .bind("tenantId", tenantId)
                .bind("id", id)
                .mapTo(Customer.class)
                .one();
        return found.isMerged() ? kept(handle, tenantId, found.mergedInto()) : found;
    }

    /** Those of whom something is new. */
    private List<Customer> upsert(Handle handle, UUID tenantId, String subject, List<Contact> contacts, String match) {
        List<Asked> people =
                contacts.stream().map(contact -> Asked.of(subject, contact)).toList();
        List<Customer> written = handle.createQuery(UPSERT.formatted(match, Customer.COLUMNS))
                .bind("tenantId", tenantId)
                .bind("people", JsonRows.write(people))
                .bind("now", clock.instant())
                .mapTo(Customer.class)
                .list();
        written.stream().filter(customer -> !customer.isNew()).forEach(customer -> handle.createUpdate(FORGET_WORDS)
                .bind("tenantId", tenantId)
                .bind("id", customer.id())
                .bind("words", NameWords.of(customer.name()).toArray(String[]::new))
                .execute());
        tell.changed(handle, written);
        return written;
    }

    /** A row of the statement. */
    record Asked(
            UUID id, String subject, String name, String email, String phone, String language, List<String> words) {
        static Asked of(String subject, Contact contact) {
            return new Asked(
                    UuidCreator.getTimeOrderedEpoch(),
                    subject,
                    contact.name(),
                    contact.email(),
                    contact.phone(),
                    contact.language(),
                    NameWords.of(contact.name()));
        }
    }
}
