package io.turno.branch.device;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.device.DeviceEvent.DeviceChanged;
import org.jdbi.v3.core.Handle;

/** States of devices in the database. */
@Singleton
class DeviceRepository {
    private static final String UPSERT = """
            insert into device_state as known (tenant_id, device_id, connected, silent, problem, since)
            values (:tenantId, :deviceId, :connected, :silent, :problem, :since)
            on conflict (tenant_id, device_id) do update
            set connected = excluded.connected, silent = excluded.silent, problem = excluded.problem,
                since = excluded.since
            where known.since <= excluded.since
            """;

    /** A row of the table. */
    public record State(UUID deviceId, boolean connected, boolean silent, String problem, Instant since) {}

    void keep(Handle handle, UUID tenantId, DeviceChanged news) {
        handle.createUpdate(UPSERT).bindMethods(news).bind("tenantId", tenantId).execute();
    }

    List<State> all(Handle handle, UUID tenantId) {
        return handle.select(
                        "select device_id, connected, silent, problem, since from device_state where tenant_id = ?",
                        tenantId)
                .mapTo(State.class)
                .list();
    }
}
