package io.turno.policy.catalogue;

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

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.DefinePolicy;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/services}: the catalogue. */
@Path("/api/v1/services")
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
@Tag(name = "Services")
public class ServiceResource {
    private final Database database;
    private final Documents documents;
    private final ServiceEditor editor;
    private final DefinePolicy definePolicy;
    private final Caller caller;

    ServiceResource(
            Database database, Documents documents, ServiceEditor editor, DefinePolicy definePolicy, Caller caller) {
        this.database = database;
        this.documents = documents;
        this.editor = editor;
        this.definePolicy = definePolicy;
        this.caller = caller;
    }

    /** A service as it is. */
    public record ServiceView(UUID id, long version, ServiceDefinition definition) {
        static ServiceView of(Document<ServiceDefinition> document) {
            return new ServiceView(UUID.fromString(document.id()), document.version(), document.definition());
        }
    }

    @GET
    @Operation(summary = "The catalogue", description = "In order of id.")
    public Page<ServiceView> list(
            @QueryParam("category") String category,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        UUID tenantId = caller.tenant();
        var rows = database.inTenant(
                tenantId,
                handle -> category == null
                        ? documents.list(handle, ServiceDefinition.KIND, tenantId, after, limit + 1)
                        : documents.listWith(
                                handle, ServiceDefinition.KIND, tenantId, "category", category, after, limit + 1));
        return Page.of(rows, limit, Document::id).map(ServiceView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One service")
    public Response get(@PathParam("id") UUID id) {
        UUID tenantId = caller.tenant();
        Document<ServiceDefinition> found =
                database.inTenant(tenantId, handle -> documents.get(handle, ServiceDefinition.KIND, tenantId, id));
        return Versions.read(ServiceView.of(found), found.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Define a service", description = "Branches that offer it follow at once.")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull ServiceDefinition definition) {
        Document<ServiceDefinition> written =
                definePolicy.put(caller, editor, id, definition, Versions.ofIfMatch(version));
        return Versions.written(ServiceView.of(written), written.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Forget a service that no branch and no template offers, and nobody does")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        definePolicy.delete(caller, editor, id, Versions.ofIfMatch(version));
    }
}
