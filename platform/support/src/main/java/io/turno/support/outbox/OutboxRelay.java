package io.turno.support.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import io.turno.support.data.Database;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jdbi.v3.core.Handle;

/**
 * Sends what waits in the outbox, oldest first within a lane. The lanes stay locked until the broker has acknowledged their
 * rows and these are deleted; a crash anywhere before that commit only means that they are sent again, and the reader's inbox
 * drops the second copy.
 */
public final class OutboxRelay {
    /** Of each lane. */
    private static final int BATCH = 500;

    private static final String CLAIM_LANES = """
            select l.lane
            from outbox_lane l
            where l.broker = :broker and exists (select from outbox o where o.broker = l.broker and o.lane = l.lane)
            order by l.lane
            for update of l skip locked
            """;
    /** The index is in order, and forgets what was deleted; any other way reads that again and again, for each batch. */
    private static final String OLDEST_FIRST = """
            select set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true),
                   set_config('enable_sort', 'off', true)
            """;

    private static final String OLDEST = """
            select o.id, o.broker, o.lane, o.topic, o.record_key, o.event_id, o.type, o.source, o.event_time, o.tenant_id,
                   o.subject, o.data
            from unnest(:lanes) claimed (lane)
            cross join lateral (
                select * from outbox where broker = :broker and lane = claimed.lane order by id limit :batch
            ) o
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
     * Sends one batch of every lane that no other relay holds.
     *
     * @return how many records the broker acknowledged; 0 when nothing waits or other relays hold every lane
     * @throws UnsentRecords where the broker could not be reached; the rows stay
     */
    public int sendSome() {
        return database.acrossTenants(this::claimAndSend);
    }

    private int claimAndSend(Handle handle) {
        handle.execute(OLDEST_FIRST);
        List<Integer> lanes = handle.createQuery(CLAIM_LANES)
                .bind("broker", broker.column())
                .mapTo(Integer.class)
                .list();
        if (lanes.isEmpty()) {
            return 0;
        }
        List<OutboxRow> rows = handle.createQuery(OLDEST)
                .bind("broker", broker.column())
                .bind("lanes", lanes.toArray(Integer[]::new))
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
