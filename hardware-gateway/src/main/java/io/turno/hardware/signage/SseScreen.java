package io.turno.hardware.signage;

import java.util.function.Function;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.turno.hardware.signage.ScreenFeed.Screen;

/** A screen at the other end of a server-sent event stream: {@code snapshot} first, then {@code change}. */
final class SseScreen implements Screen {
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> stream;
    private final String lastEventId;
    private final Function<Scene, ?> view;
    private Object shown;

    /**
     * @param lastEventId what the screen has seen before it lost its connection; null where it is new
     * @param view what this screen shows of a scene
     */
    SseScreen(Sse sse, MultiEmitter<? super OutboundSseEvent> stream, String lastEventId, Function<Scene, ?> view) {
        this.sse = sse;
        this.stream = stream;
        this.lastEventId = lastEventId;
        this.view = view;
    }

    /** Every event is the whole state, so a screen that was away misses nothing by getting only the newest. */
    @Override
    public synchronized void show(Scene scene) {
        String id = Long.toString(scene.version());
        Object before = shown;
        shown = view.apply(scene);
        boolean first = before == null;
        if (shown.equals(before) || first && id.equals(lastEventId)) {
            keepAlive();
            return;
        }
        stream.emit(sse.newEventBuilder()
                .id(id)
                .name(first ? "snapshot" : "change")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(shown)
                .build());
    }

    /** Only where nothing waits to be sent: the stream keeps one event for a slow screen, and that must be the state. */
    @Override
    public synchronized void keepAlive() {
        if (stream.requested() > 0) {
            stream.emit(sse.newEventBuilder().comment("alive").build());
        }
    }
}
