package io.turno.testkit.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Everything that was ever said on some topics, as it comes in. */
public final class EventLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ConsumerRecord<String, byte[]>> records = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private volatile boolean open = true;

    private EventLog(String bootstrapServers, Topic... topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(Arrays.stream(topics).map(Topic::name).toList());
        reader = Thread.ofPlatform().daemon().name("event-log").start(this::read);
    }

    public static EventLog of(String bootstrapServers, Topic... topics) {
        return new EventLog(bootstrapServers, topics);
    }

    /** Events of this type so far, in the order in which they arrived. */
    public <T extends EventData> List<Event<T>> all(Class<T> type) {
        return records.stream()
                .flatMap(record -> EventCodec.fromKafka(record).stream())
                .filter(event -> type.isInstance(event.data()))
                .map(event -> EventLog.<T>typed(event))
                .toList();
    }

    /** Waits until there is one like this. */
    public <T extends EventData> Event<T> await(Class<T> type, Predicate<T> like) {
        return Awaitility.await(type.getSimpleName())
                .atMost(PATIENCE)
                .until(
                        () -> all(type).stream()
                                .filter(event -> like.test(event.data()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The records themselves, tombstones included. */
    public List<ConsumerRecord<String, byte[]>> records() {
        return List.copyOf(records);
    }

    @SuppressWarnings("unchecked")
    private static <T extends EventData> Event<T> typed(Event<?> event) {
        return (Event<T>) event;
    }

    private void read() {
        try (consumer) {
            while (open) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        reader.join();
    }
}
