package io.turno.support.outbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.jdbi.v3.core.Handle;

/** Things said about a branch, which is their key: written down and told in one transaction, or neither. */
final class Said {
    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID TICKET = new UUID(0, 2);

    private final Database database;
    private final Outbox outbox;
    private final Topic topic;

    Said(Database database, OutboxSignal signal, Topic topic) {
        this.database = database;
        this.outbox = new Outbox(Clock.systemUTC(), signal, "said", Optional.empty());
        this.topic = topic;
    }

    Said(Database database, Topic topic) {
        this(database, new OutboxSignal(), topic);
    }

    /** A key. */
    static UUID branch(int number) {
        return new UUID(1, number);
    }

    void say(UUID branch, String what) {
        say(List.of(branch), what);
    }

    /** The same of each of them, in one transaction. */
    void say(List<UUID> branches, String what) {
        database.inTenant(TENANT, handle -> branches.stream()
                .mapToInt(branch -> say(handle, branch, what))
                .sum());
    }

    /** As far as it can be said before the transaction is rolled back. */
    void sayAndTakeBack(UUID branch, String what) {
        database.inTenant(TENANT, handle -> {
            say(handle, branch, what);
            return handle.rollback();
        });
    }

    private int say(Handle handle, UUID branch, String what) {
        outbox.append(handle, topic, branch, TENANT, TICKET, new FeedbackGiven(TICKET, branch, null, 5, what));
        return handle.execute("insert into written (tenant_id, what) values (?, ?)", TENANT, line(branch, what));
    }

    /** What was committed, oldest first. */
    List<String> written() {
        return database.inTenant(TENANT, handle -> handle.createQuery("select what from written order by id")
                .mapTo(String.class)
                .list());
    }

    int waiting() {
        return database.acrossTenants(handle -> handle.createQuery("select count(*) from outbox")
                .mapTo(Integer.class)
                .one());
    }

    void forget() {
        database.acrossTenants(handle -> handle.execute("delete from written") + handle.execute("delete from outbox"));
    }

    /** What arrived, second copies dropped as an inbox drops them. */
    static List<String> arrived(EventLog log) {
        var once = new LinkedHashMap<UUID, String>();
        log.all(FeedbackGiven.class)
                .forEach(event -> once.putIfAbsent(
                        event.id(), line(event.data().branchId(), event.data().comment())));
        return List.copyOf(once.values());
    }

    /** Those of one key. */
    static List<String> of(UUID branch, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(branch.toString())).toList();
    }

    private static String line(UUID branch, String what) {
        return branch + " " + what;
    }
}
