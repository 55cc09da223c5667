package io.turno.local.access;

import java.util.List;
import java.util.UUID;

import io.turno.contracts.event.Topic;
import io.turno.stack.BrokerUsers;
import io.turno.stack.BrokerUsers.Right;
import io.turno.stack.Credentials;
import org.apache.kafka.common.acl.AclOperation;

/** The users of the centre's broker: its administrator, the centre's own services, and each branch by itself. */
public final class CentreUsers {
    private static final String EVERY_TOPIC = "turno.";

    private final Secrets secrets;

    public CentreUsers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** May do everything; no service is it. */
    public Credentials administrator() {
        return secrets.of("admin");
    }

    /** One for all services of the centre: they trust each other with every topic of Turno. */
    public Credentials centre() {
        return secrets.of("centre");
    }

    public Credentials branch(UUID branchId) {
        return secrets.of("branch-" + branchId);
    }

    /** Makes them known to the broker, with what they may do and the topics that branches may not make themselves. */
    public void admit(String bootstrapServers, List<UUID> branchIds) {
        try (var users = BrokerUsers.at(bootstrapServers, administrator())) {
            users.put(centre(), List.of(Right.topics(EVERY_TOPIC, AclOperation.ALL), Right.groups("")));
            branchIds.forEach(branchId -> admit(users, branchId));
        }
    }

    private void admit(BrokerUsers users, UUID branchId) {
        Topic to = Topic.ofBranch(branchId);
        for (Topic topic : List.of(to, to.deadLetters(), Topic.fromBranch(branchId))) {
            users.ensureTopic(topic.name(), topic.partitions(), topic.compacted());
        }
        users.put(branch(branchId), rightsOf(branchId));
    }

    /** To hear what is for it, to put aside what it can't read of that, and to say what it has to say. To read or write is to see. */
    private static List<Right> rightsOf(UUID branchId) {
        Topic to = Topic.ofBranch(branchId);
        return List.of(
                Right.topic(to.name(), AclOperation.READ),
                Right.groups("branch-" + branchId + "-"),
                Right.topic(to.deadLetters().name(), AclOperation.WRITE),
                Right.topic(Topic.fromBranch(branchId).name(), AclOperation.WRITE));
    }
}
