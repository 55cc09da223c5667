package io.turno.support.outbox;

import java.time.Duration;

import io.turno.contracts.event.Topic;
import io.turno.support.Platform;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KafkaSenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MORE_THAN_KAFKA_TAKES = 2_000_000;

    private final Topic topic = Platform.newTopic();

    @Test
    void shouldMakeTheTopicWithItsShapeWhenItIsNotThereYet() {
        try (var topics = new Topics(Platform.shared().broker());
                var sender = new KafkaSender(Platform.shared().broker(), topics)) {

            var sent = sender.send(record("hello".getBytes()));

            assertThat(sent).succeedsWithin(PATIENCE).satisfies(where -> assertThat(where.topic())
                    .isEqualTo(topic.name()));
        }
    }

    @Test
    void shouldSendNothingMoreWhenOneRecordFailed() {
        try (var topics = new Topics(Platform.shared().broker());
                var sender = new KafkaSender(Platform.shared().broker(), topics)) {

            var failed = sender.send(record(new byte[MORE_THAN_KAFKA_TAKES]));

            assertThat(failed)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(RecordTooLargeException.class);
            assertThatThrownBy(() -> sender.send(record("overtaking".getBytes())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private ProducerRecord<String, byte[]> record(byte[] value) {
        return new ProducerRecord<>(topic.name(), "key", value);
    }
}
