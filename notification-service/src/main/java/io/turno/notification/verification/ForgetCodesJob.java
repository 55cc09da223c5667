package io.turno.notification.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.support.job.Job;

/** Forgets codes that expired long ago. They are kept for a day, so that one that is told of once more is not sent again. */
@Singleton
class ForgetCodesJob implements Job {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Database database;
    private final CodeMessages messages;
    private final Clock clock;

    ForgetCodesJob(Database database, CodeMessages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-codes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        Instant before = clock.instant().minus(KEPT);
        return database.acrossTenants(handle -> messages.forget(handle, before));
    }
}
