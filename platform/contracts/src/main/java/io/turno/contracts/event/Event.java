package io.turno.contracts.event;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * One fact as it travels: the CloudEvents 1.0 context attributes that Turno uses, and the typed data.
 *
 * @param id unique; a consumer that has seen it once ignores it afterwards
 * @param source the service that says so, e.g. {@code /turno/booking-service}
 * @param time when it became true, by the suite's clock
 * @param tenantId whose fact it is; extension attribute {@code tenantid}
 * @param subject id of the aggregate that it is about
 * @param data the fact itself; its type gives the CloudEvents {@code type}
 */
public record Event<T extends EventData>(UUID id, String source, Instant time, UUID tenantId, String subject, T data) {

    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(tenantId, "tenantId");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(data, "data");
    }

    /** A new event with an id of its own (UUIDv7). */
    public static <T extends EventData> Event<T> of(
            String source, Instant time, UUID tenantId, Object subject, T data) {
        return new Event<>(UuidCreator.getTimeOrderedEpoch(), source, time, tenantId, subject.toString(), data);
    }

    public String type() {
        return EventData.typeOf(data.getClass());
    }
}
