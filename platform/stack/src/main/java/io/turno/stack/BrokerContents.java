package io.turno.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What is on a broker: topics, and how far each group of readers has come. */
public final class BrokerContents implements AutoCloseable {
    private static final Set<Class<? extends Exception>> GONE_ALREADY = Set.of(
            GroupIdNotFoundException.class, UnknownMemberIdException.class, UnknownTopicOrPartitionException.class);

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int IMPATIENCE_MILLIS = 3_000;

    private final Admin admin;

    private BrokerContents(String bootstrapServers, Map<String, Object> access, int patienceMillis) {
        var settings = new HashMap<>(access);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis);
        admin = Admin.create(settings);
    }

    public static BrokerContents of(String bootstrapServers) {
        return new BrokerContents(bootstrapServers, Map.of(), PATIENCE_MILLIS);
    }

    /** Whether clients are served there; finds out within seconds. */
    public static boolean answers(String bootstrapServers) {
        return answers(bootstrapServers, Map.of());
    }

    /** @param access as {@link Credentials#clientSettings} says */
    public static boolean answers(String bootstrapServers, Map<String, Object> access) {
        try (var contents = new BrokerContents(bootstrapServers, access, IMPATIENCE_MILLIS)) {
            contents.topics();
            return true;
        } catch (IllegalStateException silent) {
            return false;
        }
    }

    /** Names of all topics but Kafka's own. */
    public Collection<String> topics() {
        return done(admin.listTopics().names());
    }

    /** Forgets everything. Readers that ended without a word are put out, or their groups would live on. */
    public void wipe() {
        for (String group : groups()) {
            if (hasMembers(group)) {
                ignoringGone(admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all());
            }
            ignoringGone(admin.deleteConsumerGroups(List.of(group)).all());
        }
        for (String topic : topics()) {
            ignoringGone(admin.deleteTopics(List.of(topic)).all());
        }
    }

    private boolean hasMembers(String group) {
        return done(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                .anyMatch(description -> !description.members().isEmpty());
    }

    private List<String> groups() {
        return done(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .toList();
    }

    private static void ignoringGone(KafkaFuture<Void> future) {
        try {
            future.get();
        } catch (ExecutionException failure) {
            if (!GONE_ALREADY.contains(failure.getCause().getClass())) {
                throw new IllegalStateException(failure.getCause());
            }
        } catch (InterruptedException stopping) {
            throw interrupted(stopping);
        }
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopping) {
            throw interrupted(stopping);
        }
    }

    private static IllegalStateException interrupted(InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopping);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
