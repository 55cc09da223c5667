package io.turno.branch.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** {@code /api/v1/kiosk/stream}: the services and how many wait, live; everybody may read it. */
@Path("/api/v1/kiosk/stream")
@PermitAll
@Tag(name = "Visits")
public class KioskResource {
    private final KioskFeed feed;

    KioskResource(KioskFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @Operation(
            summary = "Services and how many wait, live",
            description =
                    "Server-sent events: `snapshot` `{open, services}` first, then `change` with the services that look "
                            + "different. Resumes by Last-Event-ID. A comment comes at least every 15 seconds.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the page goes",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(@RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return feed.feed().stream(sse, lastEventId, () -> {});
    }
}
