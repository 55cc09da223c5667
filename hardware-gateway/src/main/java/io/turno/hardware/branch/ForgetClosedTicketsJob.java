package io.turno.hardware.branch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.support.job.Job;

/**
 * Closed tickets stay a day, so that a late, older event of one can't bring it back. Links that ask how a visit was stay as
 * long, though no screen shows them any more.
 */
@Singleton
class ForgetClosedTicketsJob implements Job {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final BranchRepository branch;
    private final CounterRepository counters;
    private final Clock clock;

    ForgetClosedTicketsJob(Database database, BranchRepository branch, CounterRepository counters, Clock clock) {
        this.database = database;
        this.branch = branch;
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-closed-tickets";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int run() {
        Instant before = clock.instant().minus(KEPT);
        return database.acrossTenants(
                handle -> branch.forgetClosed(handle, before) + counters.forgetInvitations(handle, before));
    }
}
