package io.turno.booking.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.support.job.Job;

/** Forgets codes that nobody can use any more. What became of them is in the audit log. */
@Singleton
class ForgetVerificationsJob implements Job {
    private final Database database;
    private final VerificationRepository verifications;
    private final Clock clock;
    private final Duration kept;

    ForgetVerificationsJob(
            Database database, VerificationRepository verifications, Clock clock, VerificationConfig config) {
        this.database = database;
        this.verifications = verifications;
        this.clock = clock;
        this.kept = config.kept();
    }

    @Override
    public String name() {
        return "forget-verifications";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int run() {
        Instant before = clock.instant().minus(kept);
        return database.acrossTenants(handle -> verifications.forget(handle, before));
    }
}
