package io.turno.booking.customer;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.support.job.Job;

/** Erases merged records at the other services, once nothing waits under their ids any more. */
@Singleton
class ForgetMergedJob implements Job {
    static final String NAME = "forget-merged";
    private static final String NEXT = """
            update customer set told_until = null
            where (tenant_id, id) in (
                select tenant_id, id from customer where told_until <= ? order by told_until limit 1 for update skip locked)
            returning tenant_id, id
            """;

    private final Database database;
    private final Tell tell;
    private final Clock clock;

    ForgetMergedJob(Database database, Tell tell, Clock clock) {
        this.database = database;
        this.tell = tell;
        this.clock = clock;
    }

    /** A row of the query. */
    public record Due(UUID tenantId, UUID id) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int run() {
        int handled = 0;
        while (forgetNext()) {
            handled++;
        }
        return handled;
    }

    private boolean forgetNext() {
        return database.acrossTenants(handle -> {
            var due = handle.select(NEXT, clock.instant()).mapTo(Due.class).findOne();
            due.ifPresent(merged -> tell.erased(handle, merged.tenantId(), merged.id()));
            return due.isPresent();
        });
    }
}
