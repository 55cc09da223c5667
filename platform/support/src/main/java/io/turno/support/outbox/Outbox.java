package io.turno.support.outbox;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.event.Topic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

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

    public Outbox(Clock clock, OutboxSignal signal, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.clock = clock;
        this.signal = signal;
        this.source = "/turno/" + service;
    }

    /**
     * Says that this became true now.
     *
     * @param key records of one key arrive in the order in which they were appended
     * @param subject id of the aggregate that it is about
     */
    public void append(Handle handle, Topic topic, Object key, UUID tenantId, Object subject, EventData data) {
        append(handle, topic, key, Event.of(source, clock.instant(), tenantId, subject, data));
    }

    /** The same event on a second topic keeps its id. */
    public void append(Handle handle, Topic topic, Object key, Event<?> event) {
        insert(
                handle,
                topic,
                new OutboxRow(
                        0,
                        topic.name(),
                        key.toString(),
                        event.id(),
                        event.type(),
                        event.source(),
                        event.time(),
                        event.tenantId(),
                        event.subject(),
                        EventJson.write(event.data())));
    }

    /** Erases this key from a compacted topic. */
    public void appendTombstone(Handle handle, Topic topic, Object key, UUID tenantId) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String name = key.toString();
        insert(
                handle,
                topic,
                new OutboxRow(0, topic.name(), name, id, null, source, clock.instant(), tenantId, name, null));
    }

    private void insert(Handle handle, Topic topic, OutboxRow row) {
        Broker broker = Broker.of(topic);
        handle.createUpdate(INSERT)
                .bind("broker", broker.column())
                .bind("lane", lane(row))
                .bindMethods(row)
                .execute();
        handle.afterCommit(() -> signal.wake(broker));
    }

    /** The lane of a key; statements that write outbox rows by themselves use the same rule. */
    private static int lane(OutboxRow row) {
        return Math.floorMod((row.topic() + row.recordKey()).hashCode(), LANES);
    }
}
