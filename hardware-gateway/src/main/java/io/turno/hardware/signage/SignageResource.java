package io.turno.hardware.signage;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.turno.hardware.HardwareConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /api/v1/signage}: for the screens in the lobby, which have no account; everybody in the room may read it. */
@Path("/api/v1/signage")
@PermitAll
@Tag(name = "Signage")
public class SignageResource {
    private final ScreenFeed feed;
    private final ScreenStreams streams;
    private final int comingUp;

    SignageResource(ScreenFeed feed, ScreenStreams streams, HardwareConfig config) {
        this.feed = feed;
        this.streams = streams;
        this.comingUp = config.signage().comingUp();
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "What a lobby screen shows now",
            description = "`announcements` holds one entry for each call that stands; a screen speaks those whose id "
                    + "it has not spoken yet, in the languages it likes. A recall has an id of its own.")
    public SignageView now() {
        return SignageView.of(feed.read(), comingUp);
    }

    /** @param device id of the plan's device that this screen is; that it holds the stream is how it is seen */
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @Operation(
            summary = "What a lobby screen shows, live",
            description =
                    "Server-sent events: `snapshot` first, then a `change` with the whole new state each time. "
                            + "Ids rise. A screen that reconnects with Last-Event-ID gets the snapshot only if it missed anything.")
    public Multi<OutboundSseEvent> stream(
            @RestHeader("Last-Event-ID") String lastEventId, @RestQuery UUID device, @Context Sse sse) {
        return streams.open(sse, lastEventId, Optional.ofNullable(device), scene -> SignageView.of(scene, comingUp));
    }
}
