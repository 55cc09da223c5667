package io.turno.branch.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.subscription.MultiEmitter;

/** A page at the other end: where it stands in the feed, and how much it can take. */
final class Listener {
    static final long NOTHING = -1;

    private final Feed feed;
    private final Sse sse;
    private MultiEmitter<? super OutboundSseEvent> stream;
    private long known;
    private long credit;
    private boolean telling;

    /** @param known the number that it heard last */
    Listener(Feed feed, Sse sse, long known) {
        this.feed = feed;
        this.sse = sse;
        this.known = known;
    }

    /** The line is there. */
    void hear(MultiEmitter<? super OutboundSseEvent> line) {
        synchronized (this) {
            stream = line;
        }
        Thread.startVirtualThread(this::tell);
    }

    /** The page has taken in what it got, and can take so much more. */
    void mayTake(long more) {
        boolean waits;
        synchronized (this) {
            credit = credit + more < 0 ? Long.MAX_VALUE : credit + more;
            waits = stream != null && feed.hasNewsFor(known);
        }
        if (waits) {
            Thread.startVirtualThread(this::tell);
        }
    }

    /** Everything that it doesn't know yet, as far as it can take it. */
    synchronized void tell() {
        if (telling || stream == null) {
            return;
        }
        telling = true;
        Told next = credit > 0 ? feed.after(known) : null;
        while (next != null) {
            known = next.number();
            credit--;
            stream.emit(event(next));
            next = credit > 0 ? feed.after(known) : null;
        }
        telling = false;
    }

    synchronized void keepAlive() {
        if (credit > 0 && stream != null) {
            credit--;
            stream.emit(sse.newEventBuilder().comment("alive").build());
        }
    }

    private OutboundSseEvent event(Told told) {
        return sse.newEventBuilder()
                .id(feed.idOf(told))
                .name(told.name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(told.json())
                .build();
    }
}
