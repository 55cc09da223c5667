package io.turno.policy.draft;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.draft.WriteDraft.Wish;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/drafts}: changes that are prepared together, tried out, published at once and taken back at once. */
@Path("/api/v1/drafts")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Drafts")
public class DraftResource {
    private final EditDraft editDraft;
    private final FindDrafts drafts;
    private final TryDraft tryDraft;
    private final PublishDraft publishDraft;
    private final Caller caller;

    DraftResource(EditDraft editDraft, FindDrafts drafts, TryDraft tryDraft, PublishDraft publishDraft, Caller caller) {
        this.editDraft = editDraft;
        this.drafts = drafts;
        this.tryDraft = tryDraft;
        this.publishDraft = publishDraft;
        this.caller = caller;
    }

    /** @param name for people */
    @Schema(example = """
            {"name": "Summer hours"}""")
    public record DraftRequest(@NotBlank @Size(max = 100) String name) {}

    @POST
    @Operation(summary = "Open a draft")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response open(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftRequest request) {
        DraftView opened = editDraft.open(caller, request.name(), key);
        return Versions.with(Response.Status.CREATED, opened, opened.version());
    }

    @GET
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.AUDITOR})
    @Operation(summary = "The drafts", description = "The youngest first. Managers see their own.")
    public Page<DraftView> list(
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return drafts.list(caller, after, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.AUDITOR})
    @Operation(summary = "One draft, with its changes")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(drafts.one(caller, id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Discard a draft", description = "It stays to be read, and never takes effect.")
    @APIResponse(responseCode = "204", description = "Discarded")
    @APIResponse(responseCode = "409", description = "draft-closed")
    public void discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version) {
        editDraft.discard(new Wish(caller, id, Versions.ofIfMatch(version)));
    }

    @POST
    @Path("/{id}/dry-run")
    @Operation(
            summary = "Try a draft",
            description =
                    "Says of each branch whose plan would change which appointments that would strand, the capacity "
                            + "of each of the next 60 days before and after, and the messages that would be needed. Writes "
                            + "nothing; refuses what publishing would refuse.")
    @APIResponse(
            responseCode = "200",
            description = "What publishing would do",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(responseCode = "409", description = "stale-version, with every document; draft-closed")
    @APIResponse(responseCode = "503", description = "booking-away")
    public DryRunView dryRun(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return tryDraft.run(caller, id, authorization);
    }

    @POST
    @Path("/{id}/publish")
    @Operation(
            summary = "Publish a draft",
            description = "All of its changes or none. Each branch concerned gets one new plan.")
    @APIResponse(
            responseCode = "200",
            description = "In force",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "stale-version, with every document that somebody changed meanwhile; draft-closed")
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version) {
        return answer(publishDraft.publish(new Wish(caller, id, Versions.ofIfMatch(version))));
    }

    @POST
    @Path("/{id}/roll-back")
    @Operation(
            summary = "Take a publication back",
            description = "One more publication, which restores what was there before.")
    @APIResponse(
            responseCode = "200",
            description = "In force as before",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "stale-version, with every document that somebody changed since; draft-closed")
    public Response rollBack(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version) {
        return answer(publishDraft.rollBack(new Wish(caller, id, Versions.ofIfMatch(version))));
    }

    private static Response answer(DraftView view) {
        return Versions.read(view, view.version());
    }

    private static Response answer(PublicationView view) {
        return Versions.read(view, view.draft().version());
    }
}
