package io.turno.hardware.signage;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Streams to screens, and which device holds each. */
@Singleton
class ScreenStreams {
    private final ScreenFeed feed;
    private final ScreenPresence presence;

    ScreenStreams(ScreenFeed feed, ScreenPresence presence) {
        this.feed = feed;
        this.presence = presence;
    }

    /**
     * A screen too slow for every state gets the newest one: nothing piles up for it.
     *
     * @param device of the plan, that shows it; empty for a browser that is none
     */
    Multi<OutboundSseEvent> open(Sse sse, String lastEventId, Optional<UUID> device, Function<Scene, ?> view) {
        return Multi.createFrom()
                .emitter(
                        stream -> join(new SseScreen(sse, stream, lastEventId, view), device, stream),
                        BackPressureStrategy.LATEST);
    }

    private void join(SseScreen screen, Optional<UUID> device, MultiEmitter<? super OutboundSseEvent> stream) {
        device.ifPresent(presence::came);
        stream.onTermination(() -> {
            feed.leave(screen);
            device.ifPresent(presence::went);
        });
        feed.join(screen);
    }
}
