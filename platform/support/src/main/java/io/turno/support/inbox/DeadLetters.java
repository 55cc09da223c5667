package io.turno.support.inbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

import io.turno.contracts.event.Topic;
import io.turno.support.outbox.KafkaSender;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Puts aside, byte for byte, what a consumer can't take in, so that the records behind it go on. */
final class DeadLetters implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String consumer;
    private final KafkaSender sender;

    DeadLetters(String consumer, KafkaSender sender) {
        this.consumer = consumer;
        this.sender = sender;
    }

    /** @throws KafkaException where it can't be put aside; then it must not be passed over either */
    void bury(ConsumerRecord<String, byte[]> record, Exception why) {
        LOG.errorf(
                why,
                "Dead letter: consumer=%s, topic=%s, partition=%d, offset=%d",
                consumer,
                record.topic(),
                record.partition(),
                record.offset());
        put(record);
    }

    /** One that is well formed, and still not acceptable. */
    void bury(ConsumerRecord<String, byte[]> record, String why) {
        LOG.errorf(
                "Dead letter: consumer=%s, topic=%s, partition=%d, offset=%d, cause=%s",
                consumer, record.topic(), record.partition(), record.offset(), why);
        put(record);
    }

    private void put(ConsumerRecord<String, byte[]> record) {
        String grave = Topic.named(record.topic()).deadLetters().name();
        var letter = new ProducerRecord<>(grave, null, record.key(), record.value(), record.headers());
        letter.headers().add("turno_consumer", consumer.getBytes(StandardCharsets.UTF_8));
        try {
            sender.send(letter).get();
        } catch (ExecutionException failure) {
            throw new KafkaException("Dead letter can't be kept", failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopping);
        }
    }

    @Override
    public void close() {
        sender.close();
    }
}
