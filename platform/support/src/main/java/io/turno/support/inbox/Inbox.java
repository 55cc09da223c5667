package io.turno.support.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

/** Remembers which events a consumer has taken in. */
final class Inbox {
    private Inbox() {}

    /** True the first time only; commits with the consumer's own writes. */
    static boolean isNew(Handle handle, String consumer, UUID eventId) {
        return handle.execute(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing",
                        consumer,
                        eventId)
                == 1;
    }

    /** Those of them that are new, in one round trip; each is so the first time only. */
    static Set<UUID> newOf(Handle handle, String consumer, Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(handle.createQuery("""
                        insert into inbox (consumer, event_id) select :consumer, unnest(:eventIds)
                        on conflict do nothing
                        returning event_id
                        """)
                .bind("consumer", consumer)
                .bind("eventIds", eventIds.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }
}
