package io.turno.hardware.signage;

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
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** {@code /api/v1/signage}: for the screens in the lobby, which have no account; everybody in the room may read it. */
@Path("/api/v1/signage")
@PermitAll
@Tag(name = "Signage")
public class SignageResource {
    private final SignageFeed feed;

    SignageResource(SignageFeed feed) {
        this.feed = feed;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "What a lobby screen shows now")
    public SignageView now() {
        return feed.read().view();
    }

    /** A screen too slow for every state gets the newest one: nothing piles up for it. */
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @Operation(
            summary = "What a lobby screen shows, live",
            description =
                    "Server-sent events: `snapshot` first, then a `change` with the whole new state each time. "
                            + "Ids rise. A screen that reconnects with Last-Event-ID gets the snapshot only if it missed anything.")
    public Multi<OutboundSseEvent> stream(@RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return Multi.createFrom()
                .emitter(stream -> join(new SseScreen(sse, stream, lastEventId), stream), BackPressureStrategy.LATEST);
    }

    private void join(SseScreen screen, MultiEmitter<? super OutboundSseEvent> stream) {
        stream.onTermination(() -> feed.leave(screen));
        feed.join(screen);
    }
}
