package io.turno.branch.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.device.DeviceRepository.State;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/devices}: the devices of the plan and how they are, for whoever has to put in paper. */
@Path("/api/v1/devices")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Devices")
public class DeviceResource {
    private final Database database;
    private final DeviceRepository devices;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    DeviceResource(Database database, DeviceRepository devices, CurrentPlan plan, BranchStaff staff) {
        this.database = database;
        this.devices = devices;
        this.plan = plan;
        this.staff = staff;
    }

    /**
     * @param counterId absent where it belongs to the whole branch
     * @param connected absent where nobody has heard of it yet, as is {@code since}
     * @param alert what somebody should see to: {@code silent}, or what the device says, e.g. {@code paper-out}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeviceView(
            UUID id, DevicePlan.Kind kind, UUID counterId, Boolean connected, String alert, Instant since) {
        static DeviceView of(DevicePlan device, State state) {
            return state == null
                    ? new DeviceView(device.id(), device.kind(), device.counterId(), null, null, null)
                    : new DeviceView(
                            device.id(),
                            device.kind(),
                            device.counterId(),
                            state.connected(),
                            state.silent() ? "silent" : state.problem(),
                            state.since());
        }
    }

    @GET
    @Operation(summary = "The devices, and what is wrong with them")
    public List<DeviceView> list() {
        staff.member();
        BranchPlan branch = plan.get();
        Map<UUID, State> states =
                database.inTenant(branch.tenantId(), handle -> devices.all(handle, branch.tenantId())).stream()
                        .collect(Collectors.toMap(State::deviceId, Function.identity()));
        return branch.devices().stream()
                .map(device -> DeviceView.of(device, states.get(device.id())))
                .toList();
    }
}
