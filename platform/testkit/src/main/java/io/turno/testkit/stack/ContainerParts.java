package io.turno.testkit.stack;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** Parts from container images; Testcontainers removes them when this JVM ends. */
final class ContainerParts implements PartStarter {
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;

    @Override
    public int postgres() {
        var container = new GenericContainer<>("postgres:18")
                .withEnv("POSTGRES_PASSWORD", "turno")
                .withCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off")
                .withExposedPorts(POSTGRES_PORT)
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
        container.start();
        return container.getMappedPort(POSTGRES_PORT);
    }

    @Override
    public String kafka() {
        var container =
                new KafkaContainer("apache/kafka-native:4.1.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }

    @Override
    public int redis() {
        var container = new GenericContainer<>("redis:7").withExposedPorts(REDIS_PORT);
        container.start();
        return container.getMappedPort(REDIS_PORT);
    }
}
