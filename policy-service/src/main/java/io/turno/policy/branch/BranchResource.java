package io.turno.policy.branch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.branch.EditBranch.Asked;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.settings.Inheritance.Effective;
import io.turno.policy.settings.Inheritance.Level;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/branches}: branches as a whole, and the policy that applies there. */
@Path("/api/v1/branches")
@RolesAllowed({
    Role.HQ_ADMIN,
    Role.COUNTRY_MANAGER,
    Role.BRANCH_MANAGER,
    Role.RECEPTION,
    Role.OPERATOR,
    Role.AUDITOR,
    Role.PARTNER
})
@RunOnVirtualThread
@Tag(name = "Branches")
public class BranchResource {
    private final EditBranch editBranch;
    private final FindBranch branches;
    private final Caller caller;

    BranchResource(EditBranch editBranch, FindBranch branches, Caller caller) {
        this.editBranch = editBranch;
        this.branches = branches;
        this.caller = caller;
    }

    /**
     * A setting as it applies.
     *
     * @param origin the level that says so
     */
    public record SettingView(JsonNode value, Level origin) {
        static SettingView of(Effective effective) {
            return new SettingView(effective.value(), effective.origin());
        }
    }

    @GET
    @Operation(summary = "The branches that the caller reaches", description = "In order of id.")
    public Page<BranchView> list(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return branches.list(caller, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One branch")
    public Response get(@PathParam("id") UUID id) {
        BranchView view = branches.one(caller, id);
        return Versions.read(view, view.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER})
    @Operation(
            summary = "Define a branch",
            description = "All of it. Its plan reaches booking and the branch within seconds.")
    @APIResponse(responseCode = "412", description = "stale-version")
    @APIResponse(responseCode = "422", description = "hours-overlap, unknown-service, unknown-country, unknown-counter")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull BranchDefinition definition) {
        Document<BranchDefinition> written =
                editBranch.put(new Asked(caller, id, Versions.ofIfMatch(version)), definition);
        return Versions.written(branches.view(caller, written), written.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER})
    @Operation(summary = "Close a branch for good", description = "Once it offers no services any more.")
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "409", description = "in-use")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        editBranch.delete(new Asked(caller, id, Versions.ofIfMatch(version)));
    }

    @GET
    @Path("/{id}/effective-policy")
    @Operation(
            summary = "The policy that applies",
            description = "Every setting with the level it comes from; of one service where one is named.")
    public Map<String, SettingView> effectivePolicy(@PathParam("id") UUID id, @QueryParam("service") UUID serviceId) {
        var views = new LinkedHashMap<String, SettingView>();
        branches.effectivePolicy(caller, id, serviceId)
                .forEach((name, setting) -> views.put(name, SettingView.of(setting)));
        return views;
    }
}
