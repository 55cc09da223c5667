package io.turno.support.outbox;

import java.util.UUID;

import io.turno.contracts.event.Topic;
import io.turno.support.Platform;
import io.turno.support.data.Database;

/** A process that says some things and sends them, until its power is cut. */
final class DoomedService {

    /** The one key, so that there is an order to keep. */
    static final UUID BRANCH = Said.branch(0);

    private DoomedService() {}

    /** Database URL, user, password, broker, topic, and the effect that is never reached. */
    public static void main(String[] arguments) {
        var halting = new Halting(Integer.parseInt(arguments[5]));
        var database = new Database(halting.around(Platform.source(arguments[0], arguments[1], arguments[2])));
        var said = new Said(database, Topic.named(arguments[4]));
        try (var topics = new Topics(BrokerAccess.open(arguments[3]));
                var sender = new KafkaSender(BrokerAccess.open(arguments[3]), topics)) {
            live(said, arguments[5], new OutboxRelay(database, halting.around(sender), Broker.CENTRAL));
        }
        Runtime.getRuntime().halt(0);
    }

    /** Something is sent before all is said. */
    private static void live(Said said, String cut, OutboxRelay relay) {
        said.say(BRANCH, cut + "-first");
        relay.sendSome();
        said.sayAndTakeBack(BRANCH, cut + "-taken back");
        said.say(BRANCH, cut + "-second");
        said.say(BRANCH, cut + "-third");
        sendAll(relay);
    }

    private static void sendAll(OutboxRelay relay) {
        int sent;
        do {
            sent = relay.sendSome();
        } while (sent > 0);
    }
}
