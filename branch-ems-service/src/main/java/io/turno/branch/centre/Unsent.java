package io.turno.branch.centre;

import java.time.Instant;

import io.turno.support.data.Database;
import io.turno.support.outbox.Broker;

/**
 * What the centre was not told yet.
 *
 * @param oldest when the oldest of it happened; null where there is none
 */
public record Unsent(long records, Instant oldest) {
    private static final String COUNT =
            "select count(*) as records, min(event_time) as oldest from outbox where broker = ?";

    static Unsent now(Database database) {
        return database.acrossTenants(handle -> handle.select(COUNT, Broker.CENTRAL.column())
                .mapTo(Unsent.class)
                .one());
    }
}
