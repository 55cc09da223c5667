package io.turno.booking.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.turno.booking.availability.AvailabilityResource.DayView;

/** One watch's state, and all its viewers. A viewer always knows the newest state, or one that it was told the way from. */
final class Board {
    static final String SNAPSHOT = "snapshot";
    static final String CHANGE = "change";
    private static final int REMEMBERED = 64;

    private final Function<List<DayView>, String> json;
    private final List<Viewer> viewers = new ArrayList<>();
    private final Map<Viewer, String> newcomers = new LinkedHashMap<>();
    private final Deque<LiveState> states = new ArrayDeque<>();

    /** @param json how days are written in an event */
    Board(Function<List<DayView>, String> json) {
        this.json = json;
    }

    /** @param lastEventId what the viewer knows from before; null where it knows nothing */
    synchronized void join(Viewer viewer, String lastEventId) {
        if (states.isEmpty()) {
            newcomers.put(viewer, lastEventId == null ? "" : lastEventId);
        } else {
            greet(viewer, lastEventId);
        }
    }

    synchronized void leave(Viewer viewer) {
        viewers.remove(viewer);
        newcomers.remove(viewer);
    }

    synchronized boolean isDeserted() {
        return viewers.isEmpty() && newcomers.isEmpty();
    }

    /** Whether it was made by an older plan. */
    synchronized boolean isOlderThan(long planVersion) {
        return !states.isEmpty() && states.getLast().planVersion() < planVersion;
    }

    /** Tells everybody what is new, if anything is. */
    synchronized void show(LiveState now) {
        LiveState before = states.peekLast();
        states.addLast(now);
        if (before != null) {
            tellAll(before, now);
        }
        if (states.size() > REMEMBERED) {
            states.removeFirst();
        }
        newcomers.forEach(this::greet);
        newcomers.clear();
    }

    synchronized void keepAlive() {
        List.copyOf(viewers).forEach(Viewer::keepAlive);
    }

    private void tellAll(LiveState before, LiveState now) {
        if (before.id().equals(now.id())) {
            states.removeLast();
            states.removeLast();
            states.addLast(now);
            return;
        }
        String change = json.apply(now.changesSince(before));
        List.copyOf(viewers).forEach(viewer -> viewer.show(now.id(), CHANGE, change));
    }

    private void greet(Viewer viewer, String lastEventId) {
        viewers.add(viewer);
        LiveState now = states.getLast();
        Optional<LiveState> known =
                states.stream().filter(state -> state.id().equals(lastEventId)).findFirst();
        if (known.isEmpty()) {
            viewer.show(now.id(), SNAPSHOT, json.apply(now.days()));
        } else if (known.get().id().equals(now.id())) {
            viewer.keepAlive();
        } else {
            viewer.show(now.id(), CHANGE, json.apply(now.changesSince(known.get())));
        }
    }
}
