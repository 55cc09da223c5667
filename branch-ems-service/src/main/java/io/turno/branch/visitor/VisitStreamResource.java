package io.turno.branch.visitor;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** {@code /api/v1/visits/{ticketId}/stream}: one's place in the queue, live. */
@Path("/api/v1/visits")
@PermitAll
@Tag(name = "Visits")
public class VisitStreamResource {
    private final VisitFeeds feeds;
    private final Visits visits;

    VisitStreamResource(VisitFeeds feeds, Visits visits) {
        this.feeds = feeds;
        this.visits = visits;
    }

    @GET
    @Path("/{ticketId}/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Where one's ticket stands, live",
            description = "Server-sent events: `snapshot` first, then `change`, each with the whole visit. A browser's "
                    + "EventSource sends no headers: the token may be a query parameter.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the page goes",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(
            @PathParam("ticketId") UUID ticketId,
            @HeaderParam("Manage-Token") String header,
            @QueryParam("token") String query,
            @QueryParam("locale") @Size(max = 35) String locale,
            @RestHeader("Last-Event-ID") String lastEventId,
            @Context Sse sse) {
        visits.mustFit(ticketId, header == null ? query : header);
        return feeds.stream(ticketId, locale, lastEventId, sse);
    }
}
