package io.turno.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerContentsTest {
    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.temporary();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldForgetTopicsAndReadersWhenItIsWiped() throws Exception {
        makeTopic();
        say("before");
        try (var left = reader();
                var contents = BrokerContents.of(broker.bootstrapServers())) {
            assertThat(hear(left)).isEqualTo("before");
            left.commitSync();

            contents.wipe();

            assertThat(contents.topics()).isEmpty();
        }
        makeTopic();
        say("after");
        try (var reader = reader()) {
            assertThat(hear(reader)).isEqualTo("after");
        }
    }

    private static void makeTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic("news", 1, (short) 1))).all().get();
        }
    }

    private static void say(String text) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("news", text)).get();
        }
    }

    private static KafkaConsumer<String, String> reader() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of("news"));
        return consumer;
    }

    private static String hear(KafkaConsumer<String, String> consumer) {
        while (true) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                return record.value();
            }
        }
    }
}
