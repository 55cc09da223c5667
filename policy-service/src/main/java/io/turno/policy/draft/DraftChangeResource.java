package io.turno.policy.draft;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.draft.EditDraft.Target;
import io.turno.policy.draft.WriteDraft.Wish;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/drafts/{id}/changes}: what a draft makes of which definition. Each call names the draft's version. */
@Path("/api/v1/drafts")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Drafts")
public class DraftChangeResource {
    private static final String CHANGE = "/{id}/changes/{kind}/{documentId}";
    private static final String KINDS = "tenant, branding, message_text, country, service, template, branch, staff";

    private final EditDraft editDraft;
    private final Caller caller;

    DraftChangeResource(EditDraft editDraft, Caller caller) {
        this.editDraft = editDraft;
        this.caller = caller;
    }

    @PUT
    @Path(CHANGE)
    @Operation(
            summary = "Put a definition into a draft",
            description =
                    "The whole definition, as in the direct PUT, and by the same rules. It is based on the version "
                            + "in force now; put it again to base it on a newer one.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "stale-version: basedOn is not in force; draft-closed")
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = KINDS) @PathParam("kind") String kind,
            @PathParam("documentId") String documentId,
            @Parameter(description = "The version that the change was made of") @QueryParam("basedOn") Long basedOn,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            @RequestBody(description = "As in the direct PUT") @NotNull JsonNode definition) {
        return answer(editDraft.put(wish(id, version), new Target(kind, documentId, basedOn), definition));
    }

    @PUT
    @Path("/{id}/deletions/{kind}/{documentId}")
    @Operation(summary = "Have a definition deleted when the draft is published")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response putDeletion(
            @PathParam("id") UUID id,
            @Parameter(description = KINDS) @PathParam("kind") String kind,
            @PathParam("documentId") String documentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String version) {
        return answer(editDraft.delete(wish(id, version), new Target(kind, documentId, null)));
    }

    @DELETE
    @Path(CHANGE)
    @Operation(summary = "Take a change, or a deletion, out of a draft")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response forget(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @PathParam("documentId") String documentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String version) {
        return answer(editDraft.forget(wish(id, version), new Target(kind, documentId, null)));
    }

    private Wish wish(UUID id, String version) {
        return new Wish(caller, id, Versions.ofIfMatch(version));
    }

    private static Response answer(DraftView view) {
        return Versions.read(view, view.version());
    }
}
