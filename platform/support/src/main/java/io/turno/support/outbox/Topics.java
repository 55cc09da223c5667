package io.turno.support.outbox;

import java.time.Duration;
import java.util.HashMap;
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
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes topics with the shape that the contracts give them; an empty broker is enough. Who may not make topics finds them made,
 * or fails.
 */
public final class Topics implements AutoCloseable {
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Admin admin;

    public Topics(BrokerAccess broker) {
        var settings = new HashMap<>(broker.settings());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        this.admin = Admin.create(settings);
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
        var request =
                new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(settings(topic));
        try {
            admin.createTopics(Set.of(request)).all().get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case TopicExistsException _ -> {}
                case TopicAuthorizationException _ -> mustBeThere(topic);
                case Throwable cause -> throw new KafkaException("Topic can't be made: " + topic.name(), cause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopping);
        }
    }

    /** A segment that is still written to is never removed, however old its records: so it may not be open for long either. */
    static Map<String, String> settings(Topic topic) {
        var settings = new HashMap<String, String>();
        settings.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        if (topic.keptFor() != null) {
            String millis = Long.toString(topic.keptFor().toMillis());
            settings.put(TopicConfig.RETENTION_MS_CONFIG, millis);
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis);
        }
        return settings;
    }

    private void mustBeThere(Topic topic) {
        try {
            admin.describeTopics(Set.of(topic.name())).allTopicNames().get();
        } catch (ExecutionException failure) {
            throw new KafkaException("Topic is not there, and not mine to make: " + topic.name(), failure.getCause());
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
