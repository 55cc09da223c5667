package io.turno.booking.customer;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.support.data.Database;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class MakeSearchableJobTest extends ServiceTest {
    private static final int BATCH = 500;
    /** As rows were before names were searched. */
    private static final String OLD = """
            insert into customer (tenant_id, id, name, email, language, channels, revision, created_at)
            select ?, gen_random_uuid(), 'Zoë Núñez' || n, 'zoe' || n || '@example.com', 'en', '{email}', 1, now()
            from generate_series(1, ?) n
            """;

    @Inject
    Database database;

    @Inject
    MakeSearchableJob job;

    @Test
    void shouldMakeEverybodySearchableWhoWasThereBefore() {
        // Given
        int many = 2 * BATCH + 1;
        database.inTenant(bank.tenant, handle -> handle.execute(OLD, bank.tenant, many));

        // When
        job.run();

        // Then
        var reception = Reception.of(bank);
        reception.search("zoe nunez1001").then().body("items.name", contains("Zoë Núñez1001"));
        reception.search("nunez7").then().body("items.name", hasItem("Zoë Núñez7"));
        assertThat(count("select count(*) from customer where not searchable")).isZero();
        assertThat(count("select count(distinct customer_id) from customer_name_word"))
                .isEqualTo(many);
    }

    @Test
    void shouldLeaveAloneWhoIsSearchableAlready() {
        // Given
        database.inTenant(bank.tenant, handle -> handle.execute(OLD, bank.tenant, 1));
        job.run();
        database.inTenant(bank.tenant, handle -> handle.execute("delete from customer_name_word"));

        // When
        job.run();

        // Then
        Reception.of(bank).search("zoe").then().body("items", empty());
    }

    private int count(String query) {
        return database.inTenant(
                bank.tenant, handle -> handle.select(query).mapTo(Integer.class).one());
    }
}
