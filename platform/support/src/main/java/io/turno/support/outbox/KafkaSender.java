package io.turno.support.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.Future;

import io.turno.contracts.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * An idempotent producer that makes a topic before it first writes to it. After a record that failed it sends nothing more:
 * what it still had queued behind that record would overtake it.
 */
public final class KafkaSender implements RecordSender, AutoCloseable {
    private static final int BATCH_BYTES = 256 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final Topics topics;

    public KafkaSender(BrokerAccess broker, Topics topics) {
        this.topics = topics;
        var settings = new HashMap<>(broker.settings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker takes any first batch of a producer that it does not know yet: at a topic that is just being made,
        // the second
        // of two on their way could be that one, and the first would come too late.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        topics.ensure(Topic.named(record.topic()));
        return producer.send(record, this::stopAfterFailure);
    }

    /** Runs in the producer's own thread, before that could send the next record. */
    private void stopAfterFailure(RecordMetadata sent, Exception failure) {
        if (failure != null) {
            close();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
