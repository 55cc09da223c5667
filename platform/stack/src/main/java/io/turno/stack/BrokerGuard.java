package io.turno.stack;

import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What makes a broker ask who one is: SCRAM-SHA-512 at the doors for clients, and nothing allowed that no right allows. The
 * controller's door knows the administrator only, by a password of its own (Kafka has no SCRAM there).
 */
final class BrokerGuard {
    static final String AUTHORIZER = "authorizer.class.name";
    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String ANY_SCRAM_USER = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    private BrokerGuard() {}

    static void add(
            Properties properties, Credentials administrator, String main, String controller, List<String> doors) {
        properties.setProperty(AUTHORIZER, "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.setProperty("allow.everyone.if.no.acl.found", "false");
        properties.setProperty("super.users", "User:" + administrator.user());
        properties.setProperty("sasl.enabled.mechanisms", SCRAM);
        properties.setProperty("sasl.mechanism.inter.broker.protocol", SCRAM);
        properties.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
        properties.setProperty(listener(controller) + "sasl.enabled.mechanisms", "PLAIN");
        properties.setProperty(listener(controller) + "plain.sasl.jaas.config", administrator.plainLogin());
        properties.setProperty(listener(main) + "scram-sha-512.sasl.jaas.config", administrator.scramLogin());
        doors.forEach(
                door -> properties.setProperty(listener(door) + "scram-sha-512.sasl.jaas.config", ANY_SCRAM_USER));
    }

    private static String listener(String name) {
        return "listener.name." + name.toLowerCase(Locale.ROOT) + ".";
    }
}
