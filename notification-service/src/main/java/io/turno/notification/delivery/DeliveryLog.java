package io.turno.notification.delivery;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.notification.message.MessageState;
import org.jdbi.v3.core.Handle;

/** Reads what became of messages. */
@Singleton
class DeliveryLog {
    private static final String NEWEST_FIRST = """
            select id, appointment_id, branch_id, kind, sequence, channel, provider, state as status, attempts, recipient,
                   planned_for, case when state = 'WAITING' then due_at end as next_attempt_at, settled_at, detail
            from message
            where branch_id = any(:branches)
              and (cast(:appointment as uuid) is null or appointment_id = :appointment)
              and (cast(:status as text) is null or state = :status)
              and (cast(:after as uuid) is null or id < :after)
            order by id desc
            limit :limit
            """;

    /**
     * Which lines are wanted.
     *
     * @param branches those that the caller reaches
     * @param appointment null for all
     * @param status null for all
     * @param after the id of the last line of the page before, or null
     */
    record Wanted(List<UUID> branches, UUID appointment, MessageState status, UUID after) {}

    List<DeliveryView> read(Handle handle, Wanted wanted, int limit) {
        return handle.createQuery(NEWEST_FIRST)
                .bind("branches", wanted.branches().toArray(UUID[]::new))
                .bind("appointment", wanted.appointment())
                .bind("status", wanted.status())
                .bind("after", wanted.after())
                .bind("limit", limit)
                .mapTo(DeliveryView.class)
                .list();
    }
}
