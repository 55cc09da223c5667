package io.turno.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/** Who may come to a broker that asks who one is, and what they may do there. */
public final class BrokerUsers implements AutoCloseable {
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);
    private static final String ANY_HOST = "*";

    private final Admin admin;

    private BrokerUsers(Admin admin) {
        this.admin = admin;
    }

    /** @param administrator the broker's, see {@link BrokerSettings#administrator} */
    public static BrokerUsers at(String bootstrapServers, Credentials administrator) {
        var settings = new HashMap<>(administrator.clientSettings());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new BrokerUsers(Admin.create(settings));
    }

    /**
     * Things that somebody may do with topics or groups of readers.
     *
     * @param name the whole name, or how it begins where {@code prefix}
     */
    public record Right(ResourceType type, String name, boolean prefix, Set<AclOperation> operations) {
        public Right {
            operations = Set.copyOf(operations);
        }

        public static Right topic(String name, AclOperation... operations) {
            return new Right(ResourceType.TOPIC, name, false, Set.of(operations));
        }

        public static Right topics(String prefix, AclOperation... operations) {
            return new Right(ResourceType.TOPIC, prefix, true, Set.of(operations));
        }

        /** May read as a group whose name begins so; the empty prefix is every group. */
        public static Right groups(String prefix) {
            Set<AclOperation> read = Set.of(AclOperation.READ);
            return prefix.isEmpty()
                    ? new Right(ResourceType.GROUP, ResourcePattern.WILDCARD_RESOURCE, false, read)
                    : new Right(ResourceType.GROUP, prefix, true, read);
        }

        private ResourcePattern pattern() {
            return new ResourcePattern(type, name, prefix ? PatternType.PREFIXED : PatternType.LITERAL);
        }
    }

    /** From here on this user has this password, these rights, and no others. */
    public void put(Credentials user, Collection<Right> rights) {
        var password = new UserScramCredentialUpsertion(user.user(), SCRAM, user.password());
        done(admin.alterUserScramCredentials(List.of(password)).all());
        String principal = "User:" + user.user();
        Set<AclBinding> wanted = bindings(principal, rights);
        var unwanted = new HashSet<>(bindingsOf(principal));
        unwanted.removeAll(wanted);
        done(admin.createAcls(wanted).all());
        done(admin.deleteAcls(unwanted.stream().map(AclBinding::toFilter).toList())
                .all());
    }

    /** Makes it, unless it is there. */
    public void ensureTopic(String name, int partitions, boolean compacted) {
        var topic = new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of("cleanup.policy", compacted ? "compact" : "delete"));
        try {
            done(admin.createTopics(List.of(topic)).all());
        } catch (IllegalStateException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private static Set<AclBinding> bindings(String principal, Collection<Right> rights) {
        var bindings = new HashSet<AclBinding>();
        for (Right right : rights) {
            for (AclOperation operation : right.operations()) {
                var entry = new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW);
                bindings.add(new AclBinding(right.pattern(), entry));
            }
        }
        return bindings;
    }

    private List<AclBinding> bindingsOf(String principal) {
        var anything = new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY);
        var filter = new AclBindingFilter(ResourcePatternFilter.ANY, anything);
        return new ArrayList<>(done(admin.describeAcls(filter).values()));
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
