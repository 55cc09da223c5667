package io.turno.hardware.device;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.contracts.plan.DevicePlan;
import io.turno.hardware.HardwareConfig;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/devices}: how the branch's devices are, for its staff. */
@Path("/api/v1/devices")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Devices")
public class DeviceResource {
    private final DeviceFleet fleet;
    private final Caller caller;
    private final UUID branchId;

    DeviceResource(DeviceFleet fleet, Caller caller, HardwareConfig config) {
        this.fleet = fleet;
        this.caller = caller;
        this.branchId = config.branchId();
    }

    /** One device; see {@link DeviceHealth}. */
    public record DeviceView(
            UUID id,
            DevicePlan.Kind kind,
            UUID counterId,
            String endpoint,
            boolean connected,
            Instant lastSeen,
            String lastError,
            Instant lastErrorAt,
            String firmware) {
        static DeviceView of(DeviceFleet.Member member) {
            DevicePlan plan = member.plan();
            DeviceHealth health = member.device().health();
            return new DeviceView(
                    plan.id(),
                    plan.kind(),
                    plan.counterId(),
                    plan.endpoint(),
                    health.connected(),
                    health.lastSeen(),
                    health.lastError(),
                    health.lastErrorAt(),
                    health.firmware());
        }
    }

    @GET
    @Operation(
            summary = "How the devices are",
            description = "Every device of the plan: whether it answers, when it last did, and what last went wrong.")
    public List<DeviceView> list() {
        caller.mustReach(branchId);
        return fleet.members().stream().map(DeviceView::of).toList();
    }
}
