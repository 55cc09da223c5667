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

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.turno.hardware.HardwareConfig;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /api/v1/counters}: for the screens at the counters, which have no account; whoever stands there may read it. */
@Path("/api/v1/counters")
@PermitAll
@Tag(name = "Counter screens")
public class CounterScreenResource {
    private final ScreenFeed feed;
    private final ScreenStreams streams;
    private final HardwareConfig.Signage settings;

    CounterScreenResource(ScreenFeed feed, ScreenStreams streams, HardwareConfig config) {
        this.feed = feed;
        this.streams = streams;
        this.settings = config.signage();
    }

    @GET
    @Path("{id}/screen")
    @RunOnVirtualThread
    @Operation(summary = "What the screen of a counter shows now")
    public CounterScreenView now(UUID id) {
        return CounterScreenView.of(feed.read(), id, settings).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /**
     * A counter that the plan gives up while its screen looks is shown as it was last.
     *
     * @param device id of the plan's device that this screen is; that it holds the stream is how it is seen
     */
    @GET
    @Path("{id}/screen/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RunOnVirtualThread
    @Operation(
            summary = "What the screen of a counter shows, live",
            description = "Server-sent events as for signage, only where this counter's picture changes.")
    public Multi<OutboundSseEvent> stream(
            UUID id, @RestHeader("Last-Event-ID") String lastEventId, @RestQuery UUID device, @Context Sse sse) {
        CounterScreenView first = now(id);
        return streams.open(
                sse, lastEventId, Optional.ofNullable(device), scene -> CounterScreenView.of(scene, id, settings)
                        .orElse(first));
    }
}
