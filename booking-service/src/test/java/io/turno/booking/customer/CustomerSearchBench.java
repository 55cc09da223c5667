package io.turno.booking.customer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.ServiceTest;
import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how long reception waits among a million customers: {@code -Dturno.bench=customers -Dtest=CustomerSearchBench}.
 * Half of the names are ten first names and ten last names, which is worse than any real town.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "turno.bench", matches = "customers")
class CustomerSearchBench extends ServiceTest {
    private static final int CUSTOMERS = 1_000_000;
    private static final int ROUNDS = 200;
    private static final String FILL = """
            with person as (
                select n, gen_random_uuid() as id,
                    case when mod(n, 2) = 0
                        then (array['maria','jose','ana','john','mohamed','anna','peter','li','fatima','carlos'])[1 + mod(n / 2, 10)]
                        else 'name' || to_hex(mod(n * 7919::bigint, 100003)) end as first,
                    case when mod(n, 2) = 0
                        then (array['garcia','smith','lopez','jones','khan','brown','wang','silva','martin','perez'])[1 + mod(n / 20, 10)]
                        else 'family' || to_hex(mod(n * 104729::bigint, 50021)) end as last
                from generate_series(cast(:from as integer), cast(:to as integer)) n),
            known as (
                insert into customer
                    (tenant_id, id, name, email, phone, language, channels, revision, created_at, searchable)
                select :tenant, id, initcap(first || ' ' || last), first || '.' || last || n || '@example.com',
                    '+4470' || (10000000 + mod(n * 73, 90000000)), 'en', '{email}', 1, now(), true
                from person)
            insert into customer_name_word (tenant_id, word, customer_id)
            select :tenant, word, id from person, unnest(array[first, last]) word
            """;
    private static final List<String> TYPED = List.of(
            "AB1234",
            "07010000073",
            "+44 7010 000 146",
            "6530",
            "maria.garcia200@example.com",
            "maria.g@",
            "namea1",
            "maria",
            "ma",
            "maria garcia",
            "garcia mar",
            "ga m",
            "maria jones",
            "li wang",
            "nobody");

    @Inject
    Database database;

    @Inject
    CustomerSearch search;

    @Inject
    CustomerRepository customers;

    @Test
    void shouldFindAnybodyAmongAMillion() throws SQLException {
        // Given
        fill();

        // When
        var slowest = new ArrayList<Double>();
        for (String typed : TYPED) {
            slowest.add(measure(typed));
        }

        slowest.add(measure("(a guest comes back)", handle -> comeBack(handle).revision() > 0 ? 1 : 0));
        Collections.sort(slowest);

        // Then
        assertThat(slowest).hasSizeGreaterThan(TYPED.size());
        System.out.printf("slowest p99 %.2f ms%n", slowest.getLast());
    }

    private Customer comeBack(Handle handle) {
        String email = "maria.garcia200@example.com";
        return customers.guest(handle, bank.tenant, new Contact("Maria Garcia", email, "+447010014600", "en"));
    }

    private void fill() throws SQLException {
        int step = 5_000;
        for (int from = 1; from <= CUSTOMERS; from += step) {
            int first = from;
            database.inTenant(bank.tenant, handle -> handle.createUpdate(FILL)
                    .bind("tenant", bank.tenant)
                    .bind("from", first)
                    .bind("to", first + step - 1)
                    .execute());
        }
        Statistics.renew("customer", "customer_name_word");
    }

    /** @return the 99th percentile, in milliseconds */
    private double measure(String typed) {
        var wanted = SearchQuery.of(typed, List.of("GB"));
        return measure(
                typed, handle -> search.find(handle, bank.tenant, wanted, 21).size());
    }

    private double measure(String what, Database.Work<Integer> work) {
        List<Double> times = new ArrayList<>();
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            found = database.inTenant(bank.tenant, work);
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        double p99 = times.get(ROUNDS * 99 / 100 - 1);
        System.out.printf(
                "%-28s found %2d   median %7.2f ms   p99 %7.2f ms%n", what, found, times.get(ROUNDS / 2), p99);
        return p99;
    }
}
