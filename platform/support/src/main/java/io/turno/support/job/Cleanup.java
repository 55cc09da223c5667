package io.turno.support.job;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import org.jdbi.v3.core.Handle;

/** Forgets what the platform keeps for a while only: idempotency keys, inbox entries and old job runs. */
@Singleton
class Cleanup implements Job {
    private static final Duration RUNS = Duration.ofDays(90);
    /** Longer than Kafka keeps a record that a reset consumer could read again. */
    private static final String FORGET_EVENTS =
            "delete from inbox where seen_at < clock_timestamp() - interval '30 days'";

    private final Database database;
    private final Clock clock;

    Cleanup(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cleanup";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int run() {
        return database.acrossTenants(this::forget);
    }

    private int forget(Handle handle) {
        return handle.execute(
                        "delete from idempotency where created_at < ?",
                        clock.instant().minus(Idempotency.KEPT))
                + handle.execute(
                        "delete from job_run where started_at < ?",
                        clock.instant().minus(RUNS))
                + handle.execute(FORGET_EVENTS);
    }
}
