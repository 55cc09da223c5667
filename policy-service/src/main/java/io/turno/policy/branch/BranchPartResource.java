package io.turno.policy.branch;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.branch.EditBranch.Asked;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.settings.PolicySettings;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import static io.turno.policy.branch.Parts.replaced;
import static io.turno.policy.branch.Parts.without;

/**
 * {@code /api/v1/branches/{id}/…}: what a branch's manager may change. Each call names the version of the branch that it
 * changes (If-Match) and answers with the whole branch.
 */
@Path("/api/v1/branches")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Branches")
public class BranchPartResource {
    private static final String IF_MATCH = "If-Match";

    private final EditBranch editBranch;
    private final FindBranch branches;
    private final Caller caller;

    BranchPartResource(EditBranch editBranch, FindBranch branches, Caller caller) {
        this.editBranch = editBranch;
        this.branches = branches;
        this.caller = caller;
    }

    /**
     * @param serviceIds what it serves; empty for everything
     * @param hours when it is staffed; absent: whenever the branch is open
     * @param capacity visits that it takes at the same time; 1 where absent
     * @param zoneId where in the branch it stands
     */
    public record CounterRequest(
            @NotBlank @Size(max = 20) String name,
            @NotNull List<@NotNull UUID> serviceIds,
            @Size(max = 70) List<@NotNull WeeklyWindow> hours,
            Integer capacity,
            UUID zoneId) {
        CounterPlan of(UUID id) {
            return new CounterPlan(id, name, serviceIds, hours, capacity, zoneId);
        }
    }

    /** @param counterId null where it belongs to the whole branch */
    public record DeviceRequest(
            @NotNull DevicePlan.Kind kind,
            UUID counterId,
            @NotBlank @Size(max = 300) String endpoint) {}

    @PUT
    @Path("/{id}/services/{serviceId}")
    @Operation(summary = "Offer a service, with what is different here")
    public Response offer(
            @PathParam("id") UUID id,
            @PathParam("serviceId") UUID serviceId,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull OfferDefinition offer) {
        OfferDefinition ofService = offer.withServiceId(serviceId);
        return change(
                new Asked(caller, id, Versions.ofIfMatch(version), "/services/\\d+"),
                "branch.service-offered",
                branch -> branch.withServices(
                        replaced(branch.services(), known -> known.serviceId().equals(serviceId), ofService)));
    }

    @DELETE
    @Path("/{id}/services/{serviceId}")
    @Operation(summary = "Offer a service no longer")
    public Response noOffer(
            @PathParam("id") UUID id, @PathParam("serviceId") UUID serviceId, @HeaderParam(IF_MATCH) String version) {
        return change(
                id,
                version,
                "branch.service-withdrawn",
                branch -> branch.with(rest -> rest.services(without(
                                branch.services(), known -> known.serviceId().equals(serviceId)))
                        .overrides(without(branch.overrides(), known -> serviceId.equals(known.of())))));
    }

    @PUT
    @Path("/{id}/counters/{counterId}")
    @Operation(summary = "Set up a counter")
    public Response counter(
            @PathParam("id") UUID id,
            @PathParam("counterId") UUID counterId,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull CounterRequest request) {
        CounterPlan counter = request.of(counterId);
        return change(
                new Asked(caller, id, Versions.ofIfMatch(version), "/counters/\\d+"),
                "branch.counter-set",
                branch -> branch.withCounters(
                        replaced(branch.counters(), known -> known.id().equals(counterId), counter)));
    }

    @DELETE
    @Path("/{id}/counters/{counterId}")
    @Operation(summary = "Take a counter away")
    public Response noCounter(
            @PathParam("id") UUID id, @PathParam("counterId") UUID counterId, @HeaderParam(IF_MATCH) String version) {
        return change(
                id,
                version,
                "branch.counter-removed",
                branch -> branch.with(rest -> rest.counters(
                                without(branch.counters(), known -> known.id().equals(counterId)))
                        .queue(Parts.withoutCounter(branch.queue(), counterId))
                        .overrides(without(branch.overrides(), known -> counterId.equals(known.of())))));
    }

    @PUT
    @Path("/{id}/devices/{deviceId}")
    @Operation(summary = "Set up a device")
    public Response device(
            @PathParam("id") UUID id,
            @PathParam("deviceId") UUID deviceId,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull DeviceRequest request) {
        var device = new DevicePlan(deviceId, request.kind(), request.counterId(), request.endpoint());
        return change(
                id,
                version,
                "branch.device-set",
                branch -> branch.withDevices(
                        replaced(branch.devices(), known -> known.id().equals(deviceId), device)));
    }

    @DELETE
    @Path("/{id}/devices/{deviceId}")
    @Operation(summary = "Take a device away")
    public Response noDevice(
            @PathParam("id") UUID id, @PathParam("deviceId") UUID deviceId, @HeaderParam(IF_MATCH) String version) {
        return change(
                id,
                version,
                "branch.device-removed",
                branch -> branch.withDevices(
                        without(branch.devices(), known -> known.id().equals(deviceId))));
    }

    @PUT
    @Path("/{id}/settings")
    @Operation(summary = "Say what is different here in the appointment policy")
    public Response settings(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String version, @Valid @NotNull PolicySettings settings) {
        return change(id, version, "branch.settings-changed", branch -> branch.withSettings(settings));
    }

    private Response change(UUID id, String version, String action, UnaryOperator<BranchDefinition> change) {
        return change(new Asked(caller, id, Versions.ofIfMatch(version)), action, change);
    }

    private Response change(Asked asked, String action, UnaryOperator<BranchDefinition> change) {
        Document<BranchDefinition> written = editBranch.change(asked, action, change);
        return Versions.read(branches.view(caller, written), written.version());
    }
}
