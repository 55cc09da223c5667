package io.turno.testkit.stack;

import java.util.function.Supplier;

/**
 * Where the parts of this test run are, on this machine.
 *
 * @param kafkaBootstrap plays the centre's broker and the branch's
 */
public record Parts(int postgresPort, String kafkaBootstrap, int redisPort) {
    private static final String POSTGRES = "turno.test.postgres.port";
    private static final String KAFKA = "turno.test.kafka.bootstrap";
    private static final String REDIS = "turno.test.redis.port";

    /** Those that are there already, given to this JVM or started in it, and new ones for the rest. */
    public static Parts shared() {
        return new Parts(
                Integer.parseInt(given(POSTGRES, () -> String.valueOf(starter().postgres()))),
                given(KAFKA, () -> starter().kafka()),
                Integer.parseInt(given(REDIS, () -> String.valueOf(starter().redis()))));
    }

    private static String given(String property, Supplier<String> start) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            value = start.get();
            System.setProperty(property, value);
        }
        return value;
    }

    private static PartStarter starter() {
        return "containers".equals(System.getProperty("turno.stack")) ? new ContainerParts() : new EmbeddedParts();
    }
}
