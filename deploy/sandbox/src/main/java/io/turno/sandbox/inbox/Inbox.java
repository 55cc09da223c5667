package io.turno.sandbox.inbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The newest messages, in memory. */
@Singleton
public class Inbox {
    private static final int ROOM = 5_000;

    private final Deque<Message> newestFirst = new ArrayDeque<>();

    /** Which messages are meant; an empty part doesn't matter. */
    record Query(Optional<String> to, Optional<String> channel, Optional<Instant> since) {
        boolean matches(Message message) {
            return to.map(message.to()::equalsIgnoreCase).orElse(true)
                    && channel.map(message.channel()::equalsIgnoreCase).orElse(true)
                    && since.map(from -> !message.receivedAt().isBefore(from)).orElse(true);
        }
    }

    public synchronized void add(Message message) {
        newestFirst.addFirst(message);
        if (newestFirst.size() > ROOM) {
            newestFirst.removeLast();
        }
    }

    synchronized List<Message> find(Query query) {
        return newestFirst.stream().filter(query::matches).toList();
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
