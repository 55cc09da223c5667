package io.turno.contracts.event;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events to and from Kafka: CloudEvents 1.0, binary content mode (attributes as {@code ce_} headers, JSON body). */
public final class EventCodec {
    private static final String TENANT = "tenantid";
    private static final String JSON = "application/json";

    private EventCodec() {}

    public static ProducerRecord<String, byte[]> toKafka(String topic, String key, Event<?> event) {
        return toKafka(topic, key, StoredEvent.of(event));
    }

    public static ProducerRecord<String, byte[]> toKafka(String topic, String key, StoredEvent event) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(URI.create(event.source()))
                .withType(event.type())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withSubject(event.subject())
                .withExtension(TENANT, event.tenantId().toString())
                .withData(JSON, event.json())
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(cloudEvent);
    }

    /**
     * The event in this record; empty for a tombstone and for a type this version doesn't know.
     *
     * @throws UnreadableEvent where it is no CloudEvent, or its data doesn't fit its type
     */
    public static Optional<Event<?>> fromKafka(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        var cloudEvent = readAttributes(record);
        return EventTypes.named(cloudEvent.getType()).map(type -> typed(cloudEvent, record.value(), type));
    }

    private static CloudEvent readAttributes(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent();
        } catch (RuntimeException notACloudEvent) {
            throw new UnreadableEvent("Not a CloudEvent", notACloudEvent);
        }
    }

    private static <T extends EventData> Event<T> typed(CloudEvent cloudEvent, byte[] body, Class<T> type) {
        var data = EventJson.read(body, type);
        try {
            return new Event<>(
                    UUID.fromString(cloudEvent.getId()),
                    cloudEvent.getSource().toString(),
                    cloudEvent.getTime().toInstant(),
                    UUID.fromString((String) cloudEvent.getExtension(TENANT)),
                    cloudEvent.getSubject(),
                    data);
        } catch (RuntimeException missingAttribute) {
            throw new UnreadableEvent("A required attribute is missing", missingAttribute);
        }
    }
}
