package io.turno.policy.branding;

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
import io.turno.policy.definition.BrandingDefinition;
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

/** {@code /api/v1/tenants/{id}/branding}: how the caller's own organisation looks to its customers. */
@Path("/api/v1/tenants/{id}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Tenants")
public class BrandingResource {
    private final Database database;
    private final Documents documents;
    private final BrandingEditor editor;
    private final DefinePolicy definePolicy;
    private final Caller caller;

    BrandingResource(
            Database database, Documents documents, BrandingEditor editor, DefinePolicy definePolicy, Caller caller) {
        this.database = database;
        this.documents = documents;
        this.editor = editor;
        this.definePolicy = definePolicy;
        this.caller = caller;
    }

    /** A branding as it is. */
    public record BrandingView(long version, BrandingDefinition definition) {
        static BrandingView of(Document<BrandingDefinition> document) {
            return new BrandingView(document.version(), document.definition());
        }
    }

    @GET
    @Path("/branding")
    @Operation(summary = "How the organisation looks", description = "Not found while it looks like the product.")
    public Response get(@PathParam("id") UUID id) {
        mustBeOwn(id);
        Document<BrandingDefinition> found =
                database.inTenant(id, handle -> documents.get(handle, BrandingDefinition.KIND, id, id));
        return Versions.read(BrandingView.of(found), found.version());
    }

    @PUT
    @Path("/branding")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(
            summary = "Say how the organisation looks",
            description =
                    "Every screen follows within seconds. The logo is a data: URL of a PNG or JPEG picture of at most"
                            + " 64 kB and 2000 pixels a side.")
    @APIResponse(responseCode = "409", description = "domain-taken: domain says which")
    @APIResponse(responseCode = "412", description = "stale-version")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull BrandingDefinition definition) {
        mustBeOwn(id);
        Document<BrandingDefinition> written =
                definePolicy.put(caller, editor, id, definition, Versions.ofIfMatch(version));
        return Versions.written(BrandingView.of(written), written.version());
    }

    @DELETE
    @Path("/branding")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Look like the product again")
    @APIResponse(responseCode = "204", description = "Done; the host names are free again")
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
