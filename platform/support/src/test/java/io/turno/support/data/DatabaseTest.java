package io.turno.support.data;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.turno.stack.DatabaseAccess;
import io.turno.support.Platform;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseTest {
    private static final UUID BANK = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID CLINIC = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private final Database database = Platform.shared().database();

    @BeforeEach
    void startEmpty() {
        database.acrossTenants(handle -> handle.execute("delete from written"));
    }

    @Test
    void shouldSeeOnlyTheTenantsRowsWhenInATenant() {
        write(BANK, "loan");
        write(CLINIC, "x-ray");

        assertThat(database.inTenant(BANK, DatabaseTest::all)).containsExactly("loan");
        assertThat(database.inTenant(CLINIC, DatabaseTest::all)).containsExactly("x-ray");
        assertThat(database.acrossTenants(DatabaseTest::all)).containsExactly("loan", "x-ray");
    }

    @Test
    void shouldChangeNothingOfOthersWhenAStatementForgetsTheTenant() {
        write(BANK, "loan");
        write(CLINIC, "x-ray");

        database.inTenant(BANK, handle -> handle.execute("update written set what = 'gone'"));
        database.inTenant(BANK, handle -> handle.execute("delete from written"));

        assertThat(database.acrossTenants(DatabaseTest::all)).containsExactly("x-ray");
    }

    @Test
    void shouldRefuseARowOfAnotherTenantWhenInATenant() {
        assertThatThrownBy(() -> database.inTenant(BANK, handle -> insert(handle, CLINIC, "x-ray")))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("row-level security");
        assertThat(database.acrossTenants(DatabaseTest::all)).isEmpty();
    }

    @Test
    void shouldSeeLessAndThenAllAgainWhenATransactionIsNarrowedAndWidened() {
        write(BANK, "loan");
        write(CLINIC, "x-ray");

        List<List<String>> seen = database.acrossTenants(handle -> {
            Database.narrowTo(handle, BANK);
            List<String> narrow = all(handle);
            Database.narrowTo(handle, CLINIC);
            List<String> other = all(handle);
            Database.widen(handle);
            return List.of(narrow, other, all(handle));
        });

        assertThat(seen).containsExactly(List.of("loan"), List.of("x-ray"), List.of("loan", "x-ray"));
    }

    @Test
    void shouldKeepTheOuterScopeWhenATransactionIsOpenedInsideAnother() {
        write(BANK, "loan");
        write(CLINIC, "x-ray");

        List<List<String>> seen = database.inTenant(BANK, outer -> {
            List<String> inner = database.inTenant(CLINIC, DatabaseTest::all);
            return List.of(inner, all(outer));
        });

        assertThat(seen).containsExactly(List.of("x-ray"), List.of("loan"));
    }

    @Test
    void shouldLeaveTheConnectionWithoutATenantWhenATransactionIsOver() throws SQLException {
        write(BANK, "loan");
        try (AgroalDataSource pool = poolOfOne(Platform.shared().access())) {
            var pooled = new Database(pool);

            pooled.inTenant(BANK, DatabaseTest::all);
            assertThat(Jdbi.create(pool).withHandle(DatabaseTest::all))
                    .as("after a commit")
                    .isEmpty();

            assertThatThrownBy(() -> pooled.acrossTenants(handle -> handle.execute("select 1 / 0")));
            assertThat(Jdbi.create(pool).withHandle(DatabaseTest::all))
                    .as("after a rollback")
                    .isEmpty();
        }
    }

    @Test
    void shouldKeepNothingWhenTheWorkThrows() {
        assertThatThrownBy(() -> database.inTenant(BANK, handle -> {
                    insert(handle, BANK, "loan");
                    throw new IllegalStateException("no money");
                }))
                .hasMessage("no money");

        assertThat(database.acrossTenants(DatabaseTest::all)).isEmpty();
    }

    @Test
    void shouldDoItAgainWhenTheDatabaseEndsADeadlock() throws Exception {
        write(BANK, "a");
        write(BANK, "b");
        var bothHoldTheirFirst = new CountDownLatch(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> extend("a", "b", bothHoldTheirFirst));
            var other = threads.submit(() -> extend("b", "a", bothHoldTheirFirst));
            assertThat(one).succeedsWithin(Duration.ofSeconds(30));
            assertThat(other).succeedsWithin(Duration.ofSeconds(30));
        }

        assertThat(database.acrossTenants(DatabaseTest::all)).containsExactlyInAnyOrder("a!!", "b!!");
    }

    private int extend(String first, String second, CountDownLatch bothHoldTheirFirst) {
        return database.inTenant(BANK, handle -> {
            extend(handle, first);
            bothHoldTheirFirst.countDown();
            pauseUntil(bothHoldTheirFirst);
            return extend(handle, second);
        });
    }

    private static int extend(Handle handle, String what) {
        return handle.execute("update written set what = what || '!' where what like ? || '%'", what);
    }

    private static void pauseUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private void write(UUID tenant, String what) {
        database.inTenant(tenant, handle -> insert(handle, tenant, what));
    }

    private static int insert(Handle handle, UUID tenant, String what) {
        return handle.execute("insert into written (tenant_id, what) values (?, ?)", tenant, what);
    }

    private static List<String> all(Handle handle) {
        return handle.createQuery("select what from written order by id")
                .mapTo(String.class)
                .list();
    }

    private static AgroalDataSource poolOfOne(DatabaseAccess access) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(access.url())
                                .principal(new NamePrincipal(access.user()))
                                .credential(new SimplePassword(access.password())))));
    }
}
