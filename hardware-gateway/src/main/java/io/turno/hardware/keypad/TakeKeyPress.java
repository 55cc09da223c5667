package io.turno.hardware.keypad;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.device.DeviceEvent.KeyPressed;
import io.turno.contracts.device.KeyReport;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.branch.BranchRepository;
import io.turno.support.data.Database;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** A key was pressed: told to branch-ems-service once, however often the keypad says it. */
@Singleton
class TakeKeyPress {
    private static final String REMEMBER = """
            insert into keypad (device_id, tenant_id, boot, sequence) values (:deviceId, :tenantId, :boot, :sequence)
            on conflict (device_id) do update set boot = excluded.boot, sequence = excluded.sequence
            where keypad.boot <> excluded.boot or keypad.sequence <> excluded.sequence
            """;

    private final Database database;
    private final BranchRepository branch;
    private final Outbox outbox;
    private final UUID branchId;

    TakeKeyPress(Database database, BranchRepository branch, Outbox outbox, HardwareConfig config) {
        this.database = database;
        this.branch = branch;
        this.outbox = outbox;
        this.branchId = config.branchId();
    }

    /** When this returns, the press is safe. @param sequence of the keypad's frame */
    void take(DevicePlan keypad, int sequence, KeyReport press) {
        database.acrossTenants(handle -> {
            UUID tenantId = branch.tenant(handle, branchId).orElseThrow();
            if (isNews(handle, tenantId, keypad.id(), sequence, press)) {
                String digits = press.digits().isEmpty() ? null : press.digits();
                var pressed = new KeyPressed(keypad.id(), keypad.counterId(), press.key(), digits);
                outbox.append(handle, Topic.BRANCH_COMMANDS, keypad.id(), tenantId, keypad.id(), pressed);
            }
            return null;
        });
    }

    private static boolean isNews(Handle handle, UUID tenantId, UUID deviceId, int sequence, KeyReport press) {
        return handle.createUpdate(REMEMBER)
                        .bind("deviceId", deviceId)
                        .bind("tenantId", tenantId)
                        .bind("boot", press.boot())
                        .bind("sequence", sequence)
                        .execute()
                == 1;
    }
}
