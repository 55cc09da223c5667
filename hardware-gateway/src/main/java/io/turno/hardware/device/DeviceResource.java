package io.turno.hardware.device;

import java.time.Clock;
import java.time.Duration;
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
    private final Clock clock;
    private final HardwareConfig config;

    DeviceResource(DeviceFleet fleet, Caller caller, Clock clock, HardwareConfig config) {
        this.fleet = fleet;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** One device; see {@link DeviceHealth} and {@link DeviceState}. */
    public record DeviceView(
            UUID id,
            DevicePlan.Kind kind,
            UUID counterId,
            String endpoint,
            boolean connected,
            boolean silent,
            String problem,
            Instant lastSeen,
            String lastError,
            Instant lastErrorAt,
            String firmware) {
        static DeviceView of(DeviceFleet.Member member, DeviceState state) {
            DevicePlan plan = member.plan();
            DeviceHealth health = member.device().health();
            return new DeviceView(
                    plan.id(),
                    plan.kind(),
                    plan.counterId(),
                    plan.endpoint(),
                    state.connected(),
                    state.silent(),
                    state.problem(),
                    health.lastSeen(),
                    health.lastError(),
                    health.lastErrorAt(),
                    health.firmware());
        }
    }

    @GET
    @Operation(
            summary = "How the devices are",
            description =
                    "Every device of the plan: whether it answers, when it last did, whether it has been silent for too long, "
                            + "what it needs (e.g. paper-out), and what last went wrong.")
    public List<DeviceView> list() {
        caller.mustReach(config.branchId());
        Instant now = clock.instant();
        return fleet.members().stream().map(member -> view(member, now)).toList();
    }

    private DeviceView view(DeviceFleet.Member member, Instant now) {
        Duration silentAfter = config.health().silentAfter();
        return DeviceView.of(member, DeviceState.of(member.device().health(), member.since(), now, silentAfter));
    }
}
