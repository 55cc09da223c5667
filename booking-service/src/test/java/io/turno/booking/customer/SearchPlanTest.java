package io.turno.booking.customer;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.ServiceTest;
import io.turno.support.data.Database;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Under row-level security, as the service itself asks: what is typed bounds the walk through an index. */
@QuarkusTest
class SearchPlanTest extends ServiceTest {
    /** Enough for the planner to tell one index from another. */
    private static final String MANY = """
            insert into customer (tenant_id, id, name, email, phone, language, channels, revision, created_at, searchable)
            select ?, gen_random_uuid(), 'Ada Byron', 'ada' || n || '@example.com', '+4420' || (70000000 + n), 'en',
                '{email}', 1, now(), true
            from generate_series(1, 3000) n
            """;

    private static final String THEIR_WORDS = """
            insert into customer_name_word (tenant_id, word, customer_id)
            select tenant_id, md5(email), id from customer where tenant_id = ?
            """;

    @Inject
    Database database;

    @Inject
    CustomerSearch search;

    @BeforeEach
    void fillTheBank() throws SQLException {
        database.inTenant(
                bank.tenant, handle -> handle.execute(MANY, bank.tenant) + handle.execute(THEIR_WORDS, bank.tenant));
        Statistics.renew("customer", "customer_name_word");
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                arguments("byr", "customer_name_word_pkey", "word"),
                arguments("byron ad", "customer_name_word_pkey", "word"),
                arguments("ada@exam", "customer_email", "email"),
                arguments("020 7946 0123", "customer_phone_end", "phone_backwards"),
                arguments("60123", "customer_phone_end", "phone_backwards"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    void shouldWalkAnIndexByWhatWasTyped(String typed, String index, String column) {
        // Given
        var wanted = SearchQuery.of(typed, List.of("GB"));

        // When
        List<String> plan = database.inTenant(bank.tenant, handle -> {
            handle.execute("set local enable_seqscan = off");
            handle.execute("set local enable_bitmapscan = off");
            handle.getConfig(SqlStatements.class).setTemplateEngine((sql, _) -> "explain " + sql);
            return search.query(handle, bank.tenant, wanted, 21)
                    .mapTo(String.class)
                    .list();
        });

        // Then
        int walk = indexOf(plan, index);
        assertThat(plan.get(walk + 1)).as("%s", plan).contains("Index Cond").contains(column);
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }

    private static int indexOf(List<String> plan, String index) {
        int walk = 0;
        while (walk < plan.size() && !plan.get(walk).contains("using " + index + " ")) {
            walk++;
        }
        assertThat(walk).as("%s is in %s", index, plan).isLessThan(plan.size());
        return walk;
    }
}
