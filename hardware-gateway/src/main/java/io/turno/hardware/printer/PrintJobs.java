package io.turno.hardware.printer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.device.DeviceEvent.PrintRequested;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventJson;
import io.turno.hardware.HardwareConfig;
import io.turno.support.data.Database;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** The slips that wait, in the database: they outlive the gateway, not their use. */
@Singleton
class PrintJobs {
    private static final Logger LOG = Logger.getLogger(PrintJobs.class);
    private static final String INSERT = """
            insert into print_job (id, tenant_id, device_id, request, requested_at)
            values (:id, :tenantId, :deviceId, cast(:request as jsonb), :requestedAt)
            """;
    private static final String OLDEST = """
            select id, request::text as request from print_job
            where device_id = :deviceId order by place limit 1
            """;

    private final Database database;
    private final Clock clock;
    private final Duration kept;

    PrintJobs(Database database, Clock clock, HardwareConfig config) {
        this.database = database;
        this.clock = clock;
        this.kept = config.printer().jobKept();
    }

    void add(Handle handle, Event<?> event, PrintRequested request) {
        dropOld(handle);
        handle.createUpdate(INSERT)
                .bind("id", event.id())
                .bind("tenantId", event.tenantId())
                .bind("deviceId", request.deviceId())
                .bind("request", new String(EventJson.write(request), StandardCharsets.UTF_8))
                .bind("requestedAt", event.time())
                .execute();
    }

    /** The next slip of this printer; those that came too late are dropped. */
    Optional<PrintJob> next(UUID deviceId) {
        return database.acrossTenants(handle -> {
            dropOld(handle);
            return handle.createQuery(OLDEST)
                    .bind("deviceId", deviceId)
                    .map((row, context) -> job(row.getObject("id", UUID.class), row.getString("request")))
                    .findOne();
        });
    }

    private static PrintJob job(UUID id, String request) {
        return new PrintJob(id, EventJson.read(request.getBytes(StandardCharsets.UTF_8), PrintRequested.class));
    }

    /** Also those of a printer that was never there. */
    private void dropOld(Handle handle) {
        int dropped = handle.execute(
                "delete from print_job where requested_at < ?", clock.instant().minus(kept));
        if (dropped > 0) {
            LOG.infof("Slips dropped, nobody waits for them any more: slips=%d", dropped);
        }
    }

    /** It is on paper. */
    void done(UUID jobId) {
        database.acrossTenants(handle -> handle.execute("delete from print_job where id = ?", jobId));
    }
}
