package io.turno.support.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleanupTest {
    private static final UUID BANK = UUID.randomUUID();
    private static final UUID CLINIC = UUID.randomUUID();
    private final MovableClock clock = new MovableClock();
    private final Database database = Platform.shared().database();
    private final Cleanup cleanup = new Cleanup(database, clock);

    @BeforeEach
    void startEmpty() {
        database.acrossTenants(handle -> handle.execute("delete from idempotency")
                + handle.execute("delete from inbox")
                + handle.execute("delete from job_run"));
    }

    @Test
    void shouldForgetKeysOfEveryTenantWhenADayIsOver() {
        useKey(BANK, "yesterday");
        useKey(CLINIC, "yesterday");
        clock.moveTo(Duration.ofHours(24).plusSeconds(1));
        useKey(BANK, "today");

        int forgotten = cleanup.run();

        assertThat(forgotten).isEqualTo(2);
        assertThat(left("select key from idempotency")).containsExactly("today");
    }

    @Test
    void shouldForgetEventsWhenTheyAreTooOldToComeAgain() {
        takeIn("old", 31);
        takeIn("recent", 29);

        int forgotten = cleanup.run();

        assertThat(forgotten).isEqualTo(1);
        assertThat(left("select consumer from inbox")).containsExactly("recent");
    }

    @Test
    void shouldRememberEventsWhenOnlyTheSandboxesTimeHasPassed() {
        takeIn("recent", 0);
        clock.moveTo(Duration.ofDays(365));

        cleanup.run();

        assertThat(left("select consumer from inbox")).containsExactly("recent");
    }

    @Test
    void shouldForgetRunsWhenAQuarterIsOver() {
        var history = new JobHistory(database);
        history.keep(run("old"));
        clock.moveTo(Duration.ofDays(90).plusSeconds(1));
        history.keep(run("new"));

        int forgotten = cleanup.run();

        assertThat(forgotten).isEqualTo(1);
        assertThat(left("select name from job_run")).containsExactly("new");
    }

    private JobRun run(String name) {
        return new JobRun(UUID.randomUUID(), name, JobSchedule.BY_REQUEST, clock.instant(), 1, 1, null);
    }

    private void useKey(UUID tenant, String key) {
        database.inTenant(tenant, handle -> new Idempotency(clock)
                .once(handle, tenant, "test", key, "request", String.class, () -> "answer"));
    }

    private void takeIn(String consumer, int daysAgo) {
        database.acrossTenants(handle -> handle.execute(
                "insert into inbox (consumer, event_id, seen_at) values (?, ?, now() - make_interval(days => ?))",
                consumer,
                UUID.randomUUID(),
                daysAgo));
    }

    private List<String> left(String query) {
        return database.acrossTenants(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
