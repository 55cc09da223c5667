package io.turno.testkit.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.turno.stack.BrokerContents;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.Databases;
import io.turno.stack.RedisServer;
import io.turno.testkit.access.TestIssuer;

/**
 * What a service needs to run in a test: {@code @QuarkusTestResource(TurnoStack.class)}. Real PostgreSQL, Kafka and Redis,
 * and the keys of {@link TestIssuer}. The parts are those of the whole Maven run where {@code ./turno test} started them,
 * else this module's own. Every start finds them empty, so modules must run one after the other.
 */
public class TurnoStack implements QuarkusTestResourceLifecycleManager {
    private static final String NAME = "quarkus.application.name";

    @Override
    public Map<String, String> start() {
        Parts parts = Parts.shared();
        DatabaseAccess database = Databases.at(parts.postgresPort()).recreate(serviceName());
        RedisServer.wipe(parts.redisPort());
        try (var broker = BrokerContents.of(parts.kafkaBootstrap())) {
            broker.wipe();
        }
        var settings = new HashMap<>(database.asSettings());
        settings.put("turno.platform.kafka.central", parts.kafkaBootstrap());
        settings.put("turno.platform.kafka.branch", parts.kafkaBootstrap());
        settings.put("turno.platform.redis", "redis://127.0.0.1:" + parts.redisPort());
        settings.put("turno.platform.keycloak", TestIssuer.shared().address().toString());
        settings.put("turno.platform.sandbox", "true");
        settings.put("turno.platform.manage-token-secret", "a secret that only tests share");
        return settings;
    }

    /** As the service calls itself; the database has the same name. */
    private static String serviceName() {
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources("application.properties"))) {
                String name = read(file).getProperty(NAME);
                if (name != null) {
                    return name;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("Say in application.properties who you are: " + NAME);
    }

    private static Properties read(URL file) throws IOException {
        var properties = new Properties();
        try (InputStream in = file.openStream()) {
            properties.load(in);
        }
        return properties;
    }

    /** The parts serve every test class of this run, and end with its JVM. */
    @Override
    public void stop() {}
}
