package io.turno.support.inbox;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;

/** Who listens to topics, event by event or to what came together. */
public sealed interface Listener permits EventConsumer, BatchConsumer {

    /** Consumer group and inbox name, e.g. {@code booking-tickets}; never changes once released. */
    String name();

    /** All on the same broker. */
    Set<Topic> topics();

    /** Instead of {@link #topics}: those of the centre whose names are like this. One that comes to be is found within seconds. */
    default Optional<Pattern> topicsLike() {
        return Optional.empty();
    }

    /**
     * True where each instance of the service must hear of everything, from the beginning, at each start (say, to fill a
     * cache from a compacted topic). Then there is no inbox: what is known already must be ignored.
     */
    default boolean everyInstance() {
        return false;
    }

    /** False for news of which only the newest counts: there it does no harm to take in one twice, and none is remembered. */
    default boolean remembers(Event<?> event) {
        return !everyInstance();
    }
}
