package io.turno.support.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import io.turno.support.data.Database;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jdbi.v3.core.Handle;

/**
 * Sends what waits in the outbox, the lane that has waited longest first, and oldest first within a lane. A lane stays
 * locked until the broker has acknowledged its rows and they are deleted; a crash anywhere before that commit only means
 * that they are sent again, and the reader's inbox drops the second copy.
 */
public final class OutboxRelay {
    private static final int BATCH = 500;
    private static final String CLAIM_A_LANE = """
            select l.lane
            from outbox_lane l
            cross join lateral (
                select o.id from outbox o where o.broker = l.broker and o.lane = l.lane order by o.id limit 1
            ) oldest
            where l.broker = :broker
            order by oldest.id
            limit 1
            for update of l skip locked
            """;
    /** The index is in order, and forgets what was deleted; any other way reads that again and again, for each batch. */
    private static final String OLDEST_FIRST = """
            select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true),
                   set_config('enable_sort', 'off', true)
            """;

    private static final String OLDEST = """
            select id, broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject, data
            from outbox
            where broker = :broker and lane = :lane
            order by id
            limit :batch
            """;

    private final Database database;
    private final RecordSender sender;
    private final Broker broker;

    public OutboxRelay(Database database, RecordSender sender, Broker broker) {
        this.database = database;
        this.sender = sender;
        this.broker = broker;
    }

    /**
     * Sends one batch of one lane.
     *
     * @return how many records the broker acknowledged; 0 when nothing waits or other relays hold every lane
     * @throws UnsentRecords where the broker could not be reached; the rows stay
     */
    public int sendSome() {
        return database.acrossTenants(this::claimAndSend);
    }

    private int claimAndSend(Handle handle) {
        handle.execute(OLDEST_FIRST);
        var lane = handle.createQuery(CLAIM_A_LANE)
                .bind("broker", broker.column())
                .mapTo(Integer.class)
                .findOne();
        if (lane.isEmpty()) {
            return 0;
        }
        List<OutboxRow> rows = handle.createQuery(OLDEST)
                .bind("broker", broker.column())
                .bind("lane", lane.get())
                .bind("batch", BATCH)
                .mapTo(OutboxRow.class)
                .list();
        send(rows);
        delete(handle, rows);
        return rows.size();
    }

    private void send(List<OutboxRow> rows) {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        try {
            for (OutboxRow row : rows) {
                acknowledgements.add(sender.send(row.toKafka()));
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnsentRecords(stopping);
        } catch (ExecutionException | RuntimeException unreachable) {
            throw new UnsentRecords(unreachable);
        }
    }

    /** Need not survive a crash: what is sent again is known again by its id, and the flush is left to those who book. */
    private static void delete(Handle handle, List<OutboxRow> rows) {
        handle.execute("set local synchronous_commit to off");
        Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
        handle.createUpdate("delete from outbox where id = any(:ids)")
                .bind("ids", ids)
                .execute();
    }
}
