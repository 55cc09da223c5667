package io.turno.branch.live;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

/**
 * What is told to all who listen, in order. The newest changes are remembered, so that whoever comes back hears only what
 * it missed. A listener is only a place in the feed: one that is slow keeps nothing waiting, and where it has fallen behind
 * what is remembered it gets a snapshot. Ids of events are {@code <run>-<number>}; a run is one life of the feed.
 */
public final class Feed {
    private static final int REMEMBERED = 256;
    private static final int RUN_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String run = newRun();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Deque<Told> changes = new ArrayDeque<>();
    private long last;
    private Supplier<String> state;
    private Told snapshot;

    /**
     * Tells a change, and remembers the state that it leads to.
     *
     * @param change as JSON; null for the first state of all, which changes nothing
     * @param whole writes the state as JSON; asked once at most, and only if somebody needs it
     */
    public void tell(String change, Supplier<String> whole) {
        remember(change, whole);
        listeners.forEach(Listener::tell);
    }

    private synchronized void remember(String change, Supplier<String> whole) {
        last++;
        state = whole;
        snapshot = null;
        if (change == null) {
            changes.clear();
            return;
        }
        changes.addLast(new Told(last, Told.CHANGE, change));
        if (changes.size() > REMEMBERED) {
            changes.removeFirst();
        }
    }

    /** Shows every listener that the line is good. */
    public void keepAlive() {
        listeners.forEach(Listener::keepAlive);
    }

    public boolean isDeserted() {
        return listeners.isEmpty();
    }

    /**
     * A stream of this feed, from the snapshot on, or from the event that the page heard last.
     *
     * @param lastEventId null where the page is new
     * @param gone run when the page has hung up
     */
    public Multi<OutboundSseEvent> stream(Sse sse, String lastEventId, Runnable gone) {
        var listener = new Listener(this, sse, numberOf(lastEventId));
        listeners.add(listener);
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(listener::hear, BackPressureStrategy.BUFFER)
                .onRequest()
                .invoke(listener::mayTake)
                .onTermination()
                .invoke(() -> {
                    listeners.remove(listener);
                    gone.run();
                });
    }

    String idOf(Told told) {
        return run + "-" + told.number();
    }

    synchronized boolean hasNewsFor(long known) {
        return state != null && known != last;
    }

    /**
     * What somebody hears next; null where there is no news.
     *
     * @param known the number that was heard last; negative for nothing
     */
    synchronized Told after(long known) {
        if (!hasNewsFor(known)) {
            return null;
        }
        long oldest = last - changes.size();
        if (known < oldest || known > last) {
            return snapshot();
        }
        return changes.stream()
                .filter(told -> told.number() == known + 1)
                .findFirst()
                .orElseThrow();
    }

    private Told snapshot() {
        if (snapshot == null) {
            snapshot = new Told(last, Told.SNAPSHOT, state.get());
        }
        return snapshot;
    }

    private long numberOf(String eventId) {
        String prefix = run + "-";
        if (eventId == null || !eventId.startsWith(prefix)) {
            return Listener.NOTHING;
        }
        try {
            return Long.parseLong(eventId.substring(prefix.length()));
        } catch (NumberFormatException noNumber) {
            return Listener.NOTHING;
        }
    }

    private static String newRun() {
        byte[] bytes = new byte[RUN_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
