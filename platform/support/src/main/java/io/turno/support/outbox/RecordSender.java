package io.turno.support.outbox;

import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The way to a broker: the future completes when the record is safe there. */
public interface RecordSender {
    Future<RecordMetadata> send(ProducerRecord<String, byte[]> record);
}
