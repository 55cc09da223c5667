package io.turno.support.inbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import org.jdbi.v3.core.Handle;

/** Remembers each call, and writes down what it takes in. */
final class RecordingConsumer implements EventConsumer {
    private final String name;
    private final Topic topic;
    private final boolean everyInstance;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile String unbearable = "";
    private volatile int failuresLeft;

    RecordingConsumer(String name, Topic topic, boolean everyInstance) {
        this.name = name;
        this.topic = topic;
        this.everyInstance = everyInstance;
    }

    /** Can't take this in, so many times. */
    void failOn(String comment, int times) {
        unbearable = comment;
        failuresLeft = times;
    }

    /** What it was called with, rolled back or not. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic);
    }

    @Override
    public boolean everyInstance() {
        return everyInstance;
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        String comment = ((FeedbackGiven) event.data()).comment();
        calls.add(comment);
        handle.execute("insert into written (tenant_id, what) values (?, ?)", event.tenantId(), comment);
        if (comment.equals(unbearable) && failuresLeft-- > 0) {
            throw new IllegalStateException("not now");
        }
    }

    @Override
    public void onTombstone(Topic erased, String key, Handle handle) {
        calls.add("erased " + key);
    }
}
