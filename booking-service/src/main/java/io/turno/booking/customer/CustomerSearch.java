package io.turno.booking.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.SearchQuery.ByCode;
import io.turno.booking.customer.SearchQuery.ByEmail;
import io.turno.booking.customer.SearchQuery.ByName;
import io.turno.booking.customer.SearchQuery.ByPhone;
import io.turno.booking.customer.SearchQuery.ByPhoneEnd;
import io.turno.booking.customer.SearchQuery.TooLittle;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds customers among very many. Each kind of query walks one index in its order and stops at the limit. Prefixes are
 * ranges and no condition has a {@code coalesce}, because row-level security keeps {@code like} and that away from indexes.
 */
@Singleton
class CustomerSearch {
    /** After every character that there is. */
    private static final String LAST = "\uDBFF\uDFFF";

    private static final String BY_CONTACT = """
            select %s from customer found
                join customer c on c.tenant_id = found.tenant_id
                    and c.id = case when found.merged_into is null then found.id else found.merged_into end
            where found.tenant_id = :tenantId and %s
            limit :limit
            """;
    private static final String PHONES = "found.phone_backwards = any(:backwards)";
    private static final String PHONE_END = """
            found.phone_backwards >= :from and found.phone_backwards < :to order by found.phone_backwards
            """.strip();
    private static final String EMAILS = """
            found.email collate "C" >= :from and found.email collate "C" < :to order by found.email collate "C"
            """.strip();
    private static final String BY_CODE = """
            select %s from appointment a
                join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id
            where a.tenant_id = :tenantId and a.code = :code and a.status in ('PENDING', 'BOOKED', 'CONVERTED')
            limit :limit
            """.formatted(Customer.columnsOf("c"));
    private static final String BY_NAME = """
            select %s from customer_name_word w
                join customer c on c.tenant_id = w.tenant_id and c.id = w.customer_id
            where w.tenant_id = :tenantId and w.word >= :from0 and w.word < :to0 %s
            order by w.word, w.customer_id
            limit :limit
            """;
    private static final String AND_WORD = """
            and exists (
                select from customer_name_word o
                where o.tenant_id = w.tenant_id and o.customer_id = w.customer_id
                    and o.word >= :from%1$d and o.word < :to%1$d)
            """;

    /** A person may be found by two words or records; each is told once. */
    List<Customer> find(Handle handle, UUID tenantId, SearchQuery wanted, int limit) {
        return query(handle, tenantId, wanted, limit).mapTo(Customer.class).stream()
                .distinct()
                .toList();
    }

    /** @param wanted not {@link TooLittle} */
    Query query(Handle handle, UUID tenantId, SearchQuery wanted, int limit) {
        Query query =
                switch (wanted) {
                    case ByCode code -> handle.createQuery(BY_CODE).bind("code", code.code());
                    case ByPhone phone -> byPhone(handle, phone);
                    case ByPhoneEnd end -> between(contact(handle, PHONE_END), "", backwards(end.digits()));
                    case ByEmail email -> between(contact(handle, EMAILS), "", email.prefix());
                    case ByName name -> byName(handle, name.prefixes());
                    case TooLittle _ -> throw new IllegalArgumentException("Nothing to look for");
                };
        return query.bind("tenantId", tenantId).bind("limit", limit);
    }

    private static Query contact(Handle handle, String condition) {
        return handle.createQuery(BY_CONTACT.formatted(Customer.columnsOf("c"), condition));
    }

    private static Query byPhone(Handle handle, ByPhone phone) {
        String[] backwards =
                phone.numbers().stream().map(CustomerSearch::backwards).toArray(String[]::new);
        return contact(handle, PHONES).bind("backwards", backwards);
    }

    /** The longest word is the rarest, most likely: it leads. */
    private static Query byName(Handle handle, List<String> prefixes) {
        var words = new ArrayList<>(prefixes);
        words.sort((one, other) -> other.length() - one.length());
        var others = new StringBuilder();
        for (int place = 1; place < words.size(); place++) {
            others.append(AND_WORD.formatted(place));
        }
        Query query = handle.createQuery(BY_NAME.formatted(Customer.columnsOf("c"), others));
        for (int place = 0; place < words.size(); place++) {
            between(query, Integer.toString(place), words.get(place));
        }
        return query;
    }

    private static Query between(Query query, String suffix, String prefix) {
        return query.bind("from" + suffix, prefix).bind("to" + suffix, prefix + LAST);
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
