package io.turno.testkit.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks for the services that a test does not start. The topics exist once the service under test listens to them. */
public final class EventPublisher implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public EventPublisher(String bootstrapServers) {
        this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** @param broker where it is, and who comes there */
    public EventPublisher(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has it. */
    public <T extends EventData> Event<T> publish(Topic topic, Object key, UUID tenantId, Object subject, T data) {
        var event = Event.of("/turno/test", Instant.now(), tenantId, subject, data);
        publish(topic, key, event);
        return event;
    }

    /** The same event may be published twice: that is what at least once means. */
    public void publish(Topic topic, Object key, Event<?> event) {
        send(EventCodec.toKafka(topic.name(), key.toString(), event));
    }

    public void publishTombstone(Topic topic, Object key) {
        send(new ProducerRecord<>(topic.name(), key.toString(), null));
    }

    /** Any bytes at all. */
    public void publishRaw(Topic topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic.name(), key, value));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
