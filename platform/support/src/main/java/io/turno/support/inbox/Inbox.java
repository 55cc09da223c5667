package io.turno.support.inbox;

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
}
