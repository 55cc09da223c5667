package io.turno.support.data;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.turno.support.Platform;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseTest {
    private final UUID tenant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Database database = Platform.shared().database();

    @Test
    void shouldShowATenantItsOwnRowsOnly() {
        // Given
        write(tenant, "mine");
        write(other, "theirs");

        // When
        var seen = database.inTenant(tenant, DatabaseTest::everything);

        // Then
        assertThat(seen).containsExactly("mine");
    }

    @Test
    void shouldRefuseToWriteForAnotherTenant() {
        // When
        var attempt = assertThatThrownBy(() -> database.inTenant(tenant, handle -> insert(handle, other, "forged")));

        // Then
        attempt.hasMessageContaining("row-level security");
    }

    @Test
    void shouldNarrowWhatAJobSees() {
        // Given
        write(tenant, "mine");
        write(other, "theirs");

        // When
        var seen = database.acrossTenants(handle -> {
            Database.narrowTo(handle, other);
            return everything(handle);
        });

        // Then
        assertThat(seen).containsExactly("theirs");
    }

    @Test
    void shouldUndoEverythingWhenTheWorkFails() {
        // Given
        assertThatThrownBy(() -> database.inTenant(tenant, handle -> {
                    insert(handle, tenant, "half");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        // When
        var seen = database.inTenant(tenant, DatabaseTest::everything);

        // Then
        assertThat(seen).isEmpty();
    }

    @Test
    void shouldDoATransactionAgainThatEndedADeadlock() throws Exception {
        // Given
        write(tenant, "one");
        write(tenant, "two");
        var bothHoldOne = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        // When
        List<Callable<Integer>> circle = List.of(
                () -> update("one", "two", bothHoldOne, attempts), () -> update("two", "one", bothHoldOne, attempts));
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(circle)
                    .forEach(done -> assertThat(done.resultNow()).isEqualTo(2));
        }

        // Then
        assertThat(attempts).hasValue(3);
    }

    /** Changes one row and then the other; the first time only when both transactions hold their first row. */
    private int update(String first, String second, CyclicBarrier bothHoldOne, AtomicInteger attempts) {
        return database.inTenant(tenant, handle -> {
            boolean early = attempts.incrementAndGet() <= 2;
            int changed = handle.execute("update written set what = what where what = ?", first);
            if (early) {
                await(bothHoldOne);
            }
            return changed + handle.execute("update written set what = what where what = ?", second);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void write(UUID owner, String what) {
        database.inTenant(owner, handle -> insert(handle, owner, what));
    }

    private static int insert(Handle handle, UUID owner, String what) {
        return handle.execute("insert into written (tenant_id, what) values (?, ?)", owner, what);
    }

    private static List<String> everything(Handle handle) {
        return handle.createQuery("select what from written order by id")
                .mapTo(String.class)
                .list();
    }
}
