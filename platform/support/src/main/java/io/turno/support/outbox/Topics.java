package io.turno.support.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import io.turno.contracts.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics with the shape that the contracts give them; an empty broker is enough. */
public final class Topics implements AutoCloseable {
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Admin admin;

    public Topics(String bootstrapServers) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000));
    }

    /** @throws KafkaException where the broker can't be reached */
    public void ensure(Topic topic) {
        if (known.contains(topic.name())) {
            return;
        }
        create(topic);
        known.add(topic.name());
    }

    private void create(Topic topic) {
        var cleanup = topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        var request = new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup));
        try {
            admin.createTopics(Set.of(request)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Topic can't be made: " + topic.name(), failure.getCause());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopping);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
