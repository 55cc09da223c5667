package io.turno.hardware.device;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** What the branch was last told of each device. */
@Singleton
class DeviceStates {
    private static final String UPSERT = """
            insert into device_state (device_id, tenant_id, connected, silent, problem, since)
            values (:deviceId, :tenantId, :connected, :silent, :problem, :since)
            on conflict (device_id) do update
            set connected = excluded.connected, silent = excluded.silent, problem = excluded.problem,
                since = excluded.since
            where (device_state.connected, device_state.silent) <> (excluded.connected, excluded.silent)
               or device_state.problem is distinct from excluded.problem
            """;

    /** True where this is another state than before. */
    boolean keep(Handle handle, UUID tenantId, UUID deviceId, DeviceState state, Instant now) {
        return handle.createUpdate(UPSERT)
                        .bindMethods(state)
                        .bind("deviceId", deviceId)
                        .bind("tenantId", tenantId)
                        .bind("since", now)
                        .execute()
                == 1;
    }

    /** @return those that are no longer there */
    List<UUID> forgetAllBut(Handle handle, Set<UUID> planned) {
        return handle.createQuery("delete from device_state where device_id <> all(:planned) returning device_id")
                .bind("planned", planned.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list();
    }
}
