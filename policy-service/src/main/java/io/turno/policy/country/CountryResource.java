package io.turno.policy.country;

import java.util.List;
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

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.DefinePolicy;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/countries}: countries with branches, and what these inherit there. */
@Path("/api/v1/countries")
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
@Tag(name = "Countries")
public class CountryResource {
    private final Database database;
    private final Documents documents;
    private final CountryEditor editor;
    private final DefinePolicy definePolicy;
    private final Caller caller;

    CountryResource(
            Database database, Documents documents, CountryEditor editor, DefinePolicy definePolicy, Caller caller) {
        this.database = database;
        this.documents = documents;
        this.editor = editor;
        this.definePolicy = definePolicy;
        this.caller = caller;
    }

    /** A country as it is. */
    public record CountryView(String code, long version, CountryDefinition definition) {
        static CountryView of(Document<CountryDefinition> document) {
            return new CountryView(document.id(), document.version(), document.definition());
        }
    }

    @GET
    @Operation(summary = "The countries")
    public List<CountryView> list() {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> documents.all(handle, CountryDefinition.KIND, tenantId)).stream()
                .map(CountryView::of)
                .toList();
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One country")
    public Response get(@PathParam("code") String code) {
        UUID tenantId = caller.tenant();
        Document<CountryDefinition> found =
                database.inTenant(tenantId, handle -> documents.get(handle, CountryDefinition.KIND, tenantId, code));
        return Versions.read(CountryView.of(found), found.version());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER})
    @Operation(summary = "Define a country", description = "With what its branches inherit.")
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String version,
            @Valid @NotNull CountryDefinition definition) {
        Document<CountryDefinition> written =
                definePolicy.put(caller, editor, code, definition, Versions.ofIfMatch(version));
        return Versions.written(CountryView.of(written), written.version());
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed(Role.HQ_ADMIN)
    @Operation(summary = "Forget a country that has no branch")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String version) {
        definePolicy.delete(caller, editor, code, Versions.ofIfMatch(version));
    }
}
