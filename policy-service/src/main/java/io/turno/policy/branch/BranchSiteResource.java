package io.turno.policy.branch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.GeoPoint;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.plan.Zone;
import io.turno.policy.branch.EditBranch.Asked;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.document.Document;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import static io.turno.policy.branch.Parts.without;

/** Where a branch is, how it runs its queue, and how many people it takes on single dates. Changes as in {@link BranchPartResource}. */
@Path("/api/v1/branches/{id}")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Branches")
public class BranchSiteResource {
    private static final String IF_MATCH = "If-Match";

    private final EditBranch editBranch;
    private final FindBranch branches;
    private final Caller caller;

    BranchSiteResource(EditBranch editBranch, FindBranch branches, Caller caller) {
        this.editBranch = editBranch;
        this.branches = branches;
        this.caller = caller;
    }

    /** All of it; the meaning of each is in {@code BranchSite}. */
    @Schema(example = """
            {"coordinates": {"latitude": 51.5134, "longitude": -0.0869}, "phone": "+442079460101",
             "directions": {"en": "Bank station, exit 3"}, "zones": [
               {"id": "01900000-0000-7000-8000-000000004101", "names": {"en": "First floor"},
                "wayFinding": {"en": "Stairs behind the entrance, then left"}}]}""")
    public record SiteRequest(
            GeoPoint coordinates,
            Map<String, String> directions,
            String phone,
            String email,
            String website,
            List<@NotNull Zone> zones) {
        BranchSite site() {
            return new BranchSite(coordinates, directions, phone, email, website, zones);
        }
    }

    /**
     * The capacity of one thing on a date.
     *
     * @param of the service, counter or member of staff that it is about; absent: the branch as a whole
     * @param publicCapacity of a service; absent: as usual
     */
    public record OverrideRequest(
            UUID of,
            @NotNull @Min(0) @Max(10_000) Integer capacity,
            @Min(0) @Max(10_000) Integer publicCapacity) {
        CapacityOverride on(LocalDate date) {
            return new CapacityOverride(date, of, capacity, publicCapacity);
        }
    }

    /** @param overrides everything that differs on the date */
    @Schema(example = """
            {"overrides": [{"capacity": 2},
                           {"of": "01900000-0000-7000-8000-000000001002", "capacity": 1, "publicCapacity": 0}]}""")
    public record CapacityRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid OverrideRequest> overrides) {}

    /** @param queue all of it; what is absent is as usual, see {@code QueuePolicy} */
    @Schema(example = """
            {"queue": {"coolDown": "PT3M", "screenNames": "INITIALS", "ticker": {"en": "Closed on 25 December"},
                       "rules": {"finallyAfter": "PT45M", "steps": [
                         {"name": "urgent", "classes": [{"kind": "ANY", "maxPriority": 1}]},
                         {"name": "in-turns", "classes": [{"kind": "APPOINTMENT", "share": 2}, {"kind": "WALK_IN"}]}]}}}""")
    public record QueueRequest(@NotNull QueuePolicy queue) {}

    @PUT
    @Path("/queue")
    @Operation(
            summary = "Say how it runs its queue",
            description = "Who is called next, for the branch and for single counters, and what screens show.")
    public Response queue(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String version, @Valid @NotNull QueueRequest request) {
        var asked = new Asked(caller, id, Versions.ofIfMatch(version));
        return change(asked, "branch.queue-changed", branch -> branch.withQueue(request.queue()));
    }

    @PUT
    @Path("/site")
    @Operation(
            summary = "Say where it is and how one gets there",
            description = "With its zones, whose way-finding tickets and signage show.")
    public Response site(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String version, @Valid @NotNull SiteRequest request) {
        var asked = new Asked(caller, id, Versions.ofIfMatch(version), "/site");
        return change(asked, "branch.site-changed", branch -> branch.withSite(request.site()));
    }

    @PUT
    @Path("/capacity/{date}")
    @Operation(
            summary = "Set another capacity for a date",
            description = "All that differs on that date. Cancels nothing, also where more is booked already.")
    public Response capacity(
            @PathParam("id") UUID id,
            @PathParam("date") LocalDate date,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull CapacityRequest request) {
        List<CapacityOverride> ofDate =
                request.overrides().stream().map(one -> one.on(date)).toList();
        var asked = new Asked(caller, id, Versions.ofIfMatch(version));
        return change(
                asked,
                "branch.capacity-set",
                branch -> branch.withOverrides(Stream.concat(others(branch, date), ofDate.stream())
                        .sorted(Comparator.comparing(CapacityOverride::date))
                        .toList()));
    }

    @DELETE
    @Path("/capacity/{date}")
    @Operation(summary = "Back to the usual capacity on a date")
    public Response usualCapacity(
            @PathParam("id") UUID id, @PathParam("date") LocalDate date, @HeaderParam(IF_MATCH) String version) {
        var asked = new Asked(caller, id, Versions.ofIfMatch(version));
        return change(
                asked,
                "branch.capacity-reset",
                branch -> branch.withOverrides(others(branch, date).toList()));
    }

    private static Stream<CapacityOverride> others(BranchDefinition branch, LocalDate date) {
        return without(branch.overrides(), known -> known.date().equals(date)).stream();
    }

    private Response change(Asked asked, String action, UnaryOperator<BranchDefinition> change) {
        Document<BranchDefinition> written = editBranch.change(asked, action, change);
        return Versions.read(branches.view(caller, written), written.version());
    }
}
