package io.turno.policy.template;

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
import io.turno.policy.definition.TemplateDefinition;
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

/** {@code /api/v1/templates}: what branches of one kind have in common. Head office writes them. */
@Path("/api/v1/templates")
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
@Tag(name = "Templates")
public class TemplateResource {
    private final Database database;
    private final Documents documents;
    private final TemplateEditor editor;
    private final DefinePolicy definePolicy;
    private final Caller caller;

    TemplateResource(
            Database database, Documents documents, TemplateEditor editor, DefinePolicy definePolicy, Caller caller) {
        this.database = database;
        this.documents = documents;
        this.editor = editor;
        this.definePolicy = definePolicy;
        this.caller = caller;
    }

    /** A template as it is. */
    public record TemplateView(UUID id, long version, TemplateDefinition definition) {
        static TemplateView of(Document<TemplateDefinition> document) {
            return new TemplateView(UUID.fromString(document.id()), document.version(), document.definition());
        }
    }

    @GET
    @Operation(summary = "The templates", description = "In order of id.")
    public Page<TemplateView> list(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        UUID tenantId = caller.tenant();
        var rows = database.inTenant(
                tenantId, handle -> documents.list(handle, TemplateDefinition.KIND, tenantId, after, limit + 1));
        return Page.of(rows, limit, Document::id).map(TemplateView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One template")
    public Response get(@PathParam("id") UUID id) {
        UUID tenantId = caller.tenant();
        Document<TemplateDefinition> found =
                database.inTenant(tenantId, handle -> documents.get(handle, TemplateDefinition.KIND, tenantId, id));
        return Versions.read(TemplateView.of(found), found.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Define a template", description = "The branches that use it follow at once.")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull TemplateDefinition definition) {
        Document<TemplateDefinition> written =
                definePolicy.put(caller, editor, id, definition, Versions.ofIfMatch(version));
        return Versions.written(TemplateView.of(written), written.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Forget a template that no branch uses")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        definePolicy.delete(caller, editor, id, Versions.ofIfMatch(version));
    }
}
