package io.turno.booking.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.turno.stack.FreePorts;
import io.turno.stack.RedisServer;
import org.awaitility.Awaitility;

/** A Redis that comes and goes as a test likes; when the service starts it isn't there. */
public final class LonelyRedis implements QuarkusTestProfile {
    private static final String PORT = "turno.test.lonely-redis.port";
    private static Process server;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.redis.hosts", "redis://127.0.0.1:" + port());
    }

    static void come() {
        try {
            server = new ProcessBuilder(RedisServer.command(Path.of("target/lonely-redis"), port()))
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/lonely-redis.log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Awaitility.await("Redis answers").until(() -> RedisServer.answers(port()));
    }

    /** At once, with all it knew. */
    static void go() {
        if (server != null) {
            server.destroyForcibly().onExit().join();
            server = null;
        }
    }

    /** The same for all class loaders of this JVM. */
    private static int port() {
        synchronized (System.class) {
            String port = System.getProperty(PORT);
            if (port == null) {
                port = String.valueOf(FreePorts.any());
                System.setProperty(PORT, port);
            }
            return Integer.parseInt(port);
        }
    }
}
