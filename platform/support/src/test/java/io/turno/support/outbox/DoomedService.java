package io.turno.support.outbox;

import java.time.Clock;
import java.util.UUID;

import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.support.Platform;
import io.turno.support.data.Database;
import io.turno.support.inbox.Topics;

/** A process that writes some events and sends them, until its power is cut. */
final class DoomedService {
    static final UUID TENANT = new UUID(0, 1);
    static final UUID TICKET = new UUID(0, 2);
    /** Two keys, so that there is an order to keep in each. */
    private static final int KEYS = 2;

    private static final int EVENTS = 4;

    private DoomedService() {}

    /** Database URL, user, password, broker, and the effect that is never reached. */
    public static void main(String[] arguments) {
        var halting = new Halting(Integer.parseInt(arguments[4]));
        var database = new Database(halting.around(Platform.source(arguments[0], arguments[1], arguments[2])));
        var outbox = new Outbox(Clock.systemUTC(), new OutboxSignal(), "doomed");
        for (int event = 0; event < EVENTS; event++) {
            write(database, outbox, "%s-%d".formatted(arguments[4], event), branch(event % KEYS));
        }
        try (var topics = new Topics(arguments[3]);
                var sender = new KafkaSender(arguments[3], topics)) {
            send(new OutboxRelay(database, halting.around(sender), Broker.CENTRAL));
        }
        Runtime.getRuntime().halt(0);
    }

    static void send(OutboxRelay relay) {
        int sent;
        do {
            sent = relay.sendSome();
        } while (sent > 0);
    }

    /** The event and what proves it, together or not at all. */
    static void write(Database database, Outbox outbox, String what, UUID branch) {
        database.inTenant(TENANT, handle -> {
            var event = new FeedbackGiven(TICKET, branch, null, 5, what);
            outbox.append(handle, Topic.TICKETS, branch, TENANT, TICKET, event);
            return handle.execute("insert into written (tenant_id, what) values (?, ?)", TENANT, branch + " " + what);
        });
    }

    static UUID branch(int number) {
        return new UUID(1, number);
    }
}
