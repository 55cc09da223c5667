package io.turno.policy.tenant;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.DefinePolicy;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/tenants/{id}}: the caller's own organisation, and no other. */
@Path("/api/v1/tenants/{id}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Tenants")
public class TenantResource {
    private final Database database;
    private final Documents documents;
    private final TenantEditor editor;
    private final DefinePolicy definePolicy;
    private final Caller caller;

    TenantResource(
            Database database, Documents documents, TenantEditor editor, DefinePolicy definePolicy, Caller caller) {
        this.database = database;
        this.documents = documents;
        this.editor = editor;
        this.definePolicy = definePolicy;
        this.caller = caller;
    }

    /** A tenant as it is. */
    public record TenantView(UUID id, long version, TenantDefinition definition) {
        static TenantView of(Document<TenantDefinition> document) {
            return new TenantView(UUID.fromString(document.id()), document.version(), document.definition());
        }
    }

    @GET
    @Operation(summary = "The organisation")
    public Response get(@PathParam("id") UUID id) {
        mustBeOwn(id);
        Document<TenantDefinition> found =
                database.inTenant(id, handle -> documents.get(handle, TenantDefinition.KIND, id, id));
        return Versions.read(TenantView.of(found), found.version());
    }

    @PUT
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Define the organisation", description = "With what all its branches inherit.")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull TenantDefinition definition) {
        mustBeOwn(id);
        Document<TenantDefinition> written =
                definePolicy.put(caller, editor, id, definition, Versions.ofIfMatch(version));
        return Versions.written(TenantView.of(written), written.version());
    }

    @DELETE
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(
            summary = "Give the organisation up",
            description = "Once it has no countries, services, templates, staff, branding and texts any more.")
    @APIResponse(responseCode = "204", description = "Given up")
    @APIResponse(responseCode = "409", description = "in-use")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        mustBeOwn(id);
        definePolicy.delete(caller, editor, id, Versions.ofIfMatch(version));
    }

    private void mustBeOwn(UUID id) {
        if (!caller.isStaff() || !caller.tenant().equals(id)) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
