package io.turno.support.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.turno.support.outbox.BrokerAccess;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How consumers are set up: from the beginning, commits by hand, patient with a slow database. */
final class KafkaReading {
    private static final int BATCH = 500;
    private static final int AN_HOUR_MS = 3_600_000;

    private static final int NEW_TOPICS_MS = 2_000;
    private static final int NEW_LEADERS_MS = 30_000;

    private KafkaReading() {}

    static KafkaConsumer<String, byte[]> open(BrokerAccess broker, Listener consumer) {
        var settings = new HashMap<>(broker.settings());
        settings.putAll(Map.ofEntries(
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group(consumer)),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH),
                Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, AN_HOUR_MS),
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000),
                Map.entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250),
                Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
                Map.entry(
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        consumer.topicsLike().isPresent() ? NEW_TOPICS_MS : NEW_LEADERS_MS)));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static String group(Listener consumer) {
        return consumer.everyInstance() ? consumer.name() + "-" + UUID.randomUUID() : consumer.name();
    }
}
