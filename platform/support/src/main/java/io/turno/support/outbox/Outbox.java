package io.turno.support.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.StoredEvent;
import io.turno.contracts.event.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where a feature leaves its events: in the transaction that makes them true. They are sent after the commit. */
@Singleton
public class Outbox {
    private static final int LANES = 8;
    private static final String INSERT = """
            insert into outbox (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject, data)
            values (:broker, :lane, :topic, :recordKey, :eventId, :type, :source, :eventTime, :tenantId, :subject, :data)
            """;

    private final Clock clock;
    private final OutboxSignal signal;
    private final String source;
    private final Optional<Topic> wayToTheCentre;

    /** @param branchId of a service inside a branch: all that it tells the centre goes to that branch's own topic */
    public Outbox(
            Clock clock,
            OutboxSignal signal,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "turno.platform.kafka.from-branch") Optional<UUID> branchId) {
        this.clock = clock;
        this.signal = signal;
        this.source = "/turno/" + service;
        this.wayToTheCentre = branchId.map(Topic::fromBranch);
    }

    /**
     * Says that this became true now.
     *
     * @param key records of one key arrive in the order in which they were appended, as far as transactions that append
     *     to one key wait for each other, say, at the lock of their aggregate
     * @param subject id of the aggregate that it is about
     */
    public void append(Handle handle, Topic topic, Object key, UUID tenantId, Object subject, EventData data) {
        insert(handle, row(topic, key, tenantId, subject, data));
    }

    /** The same event on a second topic keeps its id. */
    public void append(Handle handle, Topic topic, Object key, Event<?> event) {
        insert(handle, row(topic, key, event));
    }

    /** Erases this key from a compacted topic. */
    public void appendTombstone(Handle handle, Topic topic, Object key, UUID tenantId) {
        String name = key.toString();
        Topic way = way(topic);
        insert(
                handle,
                new OutboxRow(
                        0,
                        Broker.of(way).column(),
                        laneOf(way, name),
                        way.name(),
                        name,
                        UuidCreator.getTimeOrderedEpoch(),
                        null,
                        source,
                        clock.instant(),
                        tenantId,
                        name,
                        null));
    }

    /** Several, in this order and in one round trip; see {@link #row}. */
    public void appendAll(Handle handle, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        rows.forEach(row -> batch.bindMethods(row).add());
        batch.execute();
        rows.stream().map(OutboxRow::broker).distinct().forEach(broker -> wakeAfterCommit(handle, broker));
    }

    /** For a feature whose own statement writes the row: what it has to write. */
    public OutboxRow row(Topic topic, Object key, UUID tenantId, Object subject, EventData data) {
        return row(topic, key, Event.of(source, clock.instant(), tenantId, subject, data));
    }

    private OutboxRow row(Topic topic, Object key, Event<?> event) {
        return row(topic, key, StoredEvent.of(event));
    }

    /** For who passes on what others said: word for word. */
    public OutboxRow row(Topic topic, Object key, StoredEvent event) {
        String name = key.toString();
        Topic way = way(topic);
        return new OutboxRow(
                0,
                Broker.of(way).column(),
                laneOf(way, name),
                way.name(),
                name,
                event.id(),
                event.type(),
                event.source(),
                event.time(),
                event.tenantId(),
                event.subject(),
                event.json());
    }

    /** Tells the relay that a statement of the feature's own has written rows. */
    public void wakeAfterCommit(Handle handle) {
        handle.afterCommit(() -> signal.wake(Broker.CENTRAL));
    }

    private void insert(Handle handle, OutboxRow row) {
        handle.createUpdate(INSERT).bindMethods(row).execute();
        wakeAfterCommit(handle, row.broker());
    }

    private void wakeAfterCommit(Handle handle, String broker) {
        handle.afterCommit(() -> signal.wake(Broker.valueOf(broker.toUpperCase(Locale.ROOT))));
    }

    private Topic way(Topic topic) {
        return Broker.of(topic) == Broker.CENTRAL ? wayToTheCentre.orElse(topic) : topic;
    }

    /** Whatever a branch tells the centre is in one lane, so that it arrives in the order in which it happened. */
    private int laneOf(Topic way, String key) {
        boolean isTheOneWay = wayToTheCentre.filter(way::equals).isPresent();
        return Math.floorMod((isTheOneWay ? way.name() : way.name() + key).hashCode(), LANES);
    }
}
