package io.turno.booking.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.job.Job;
import org.jdbi.v3.core.Handle;

/** Removes what somebody uploaded, and then did not book. */
@Singleton
class RemoveUnusedFilesJob implements Job {
    private static final String NAME = "remove-unused-files";
    private static final String NEXT = """
            delete from file
            where (tenant_id, id) in (
                select tenant_id, id from file where appointment_id is null and uploaded_at <= ?
                order by uploaded_at limit 1 for update skip locked)
            returning tenant_id, id
            """;

    private final Database database;
    private final FileStore store;
    private final Audit audit;
    private final Clock clock;
    private final Duration unusedFor;

    RemoveUnusedFilesJob(Database database, FileStore store, Audit audit, Clock clock, FileConfig config) {
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.unusedFor = config.unusedFor();
    }

    /** A row of the query. */
    public record Unused(UUID tenantId, UUID id) {}

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
        while (removeNext()) {
            handled++;
        }
        return handled;
    }

    private boolean removeNext() {
        return database.acrossTenants(handle -> {
            var unused = handle.select(NEXT, clock.instant().minus(unusedFor))
                    .mapTo(Unused.class)
                    .findOne();
            unused.ifPresent(file -> remove(handle, file));
            return unused.isPresent();
        });
    }

    private void remove(Handle handle, Unused file) {
        store.remove(handle, file.tenantId(), file.id());
        var details = Map.of("why", "no booking named it");
        audit.record(handle, file.tenantId(), Actor.system(NAME), "file.removed", file.id(), null, details);
    }
}
