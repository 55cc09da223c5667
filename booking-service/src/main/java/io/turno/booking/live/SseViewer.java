package io.turno.booking.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.subscription.MultiEmitter;

/** A page at the other end of a server-sent event stream. */
final class SseViewer implements Viewer {
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> stream;

    SseViewer(Sse sse, MultiEmitter<? super OutboundSseEvent> stream) {
        this.sse = sse;
        this.stream = stream;
    }

    @Override
    public void show(String id, String name, String json) {
        stream.emit(sse.newEventBuilder()
                .id(id)
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(json)
                .build());
    }

    @Override
    public void keepAlive() {
        stream.emit(sse.newEventBuilder().comment("alive").build());
    }
}
