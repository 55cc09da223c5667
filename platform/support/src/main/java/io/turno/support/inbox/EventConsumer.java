package io.turno.support.inbox;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import org.jdbi.v3.core.Handle;

/**
 * A feature that listens. Make it a {@code @Singleton}; it is found and run from start to stop.
 *
 * <p>Each event arrives once: the inbox entry commits with what {@link #on} writes. The transaction sees the rows of the
 * event's tenant. Events of one key arrive in order. Whatever {@code on} throws is retried; what still fails after some
 * tries while the database is well goes to the topic's dead letters.
 */
public non-sealed interface EventConsumer extends Listener {

    /** Takes in one event; types that don't matter are to be ignored. No I/O but this transaction. */
    void on(Event<?> event, Handle handle);

    /** A key was erased from a compacted topic. */
    default void onTombstone(Topic topic, String key, Handle handle) {}
}
