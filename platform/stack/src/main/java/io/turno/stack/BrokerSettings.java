package io.turno.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One Kafka node that is its own controller (KRaft).
 *
 * @param folder where it keeps everything
 * @param more further doors beside {@code port}
 * @param administrator may do everything, and nobody else may do anything that {@link BrokerUsers} has not allowed; where
 *     there is none, nobody is asked who they are
 */
public record BrokerSettings(
        Path folder, int port, int controllerPort, List<Listener> more, Optional<Credentials> administrator) {
    private static final String CONTROLLER = "CONTROLLER";
    private static final String MAIN = "MAIN";
    private static final String HOST = "127.0.0.1:";

    /**
     * A further port under which clients reach the broker.
     *
     * @param name capital letters and digits
     * @param advertisedPort the port the broker tells them to use: its own, or that of a proxy before it
     */
    public record Listener(String name, int port, int advertisedPort) {}

    public BrokerSettings {
        more = List.copyOf(more);
    }

    /** Open to everybody. */
    public BrokerSettings(Path folder, int port, int controllerPort, List<Listener> more) {
        this(folder, port, controllerPort, more, Optional.empty());
    }

    public static BrokerSettings of(Path folder, int port, int controllerPort) {
        return new BrokerSettings(folder, port, controllerPort, List.of());
    }

    public String bootstrapServers() {
        return HOST + port;
    }

    Path file() {
        return folder.resolve("server.properties");
    }

    /** Kafka writes it once, when the folder is formatted. */
    Path identity() {
        return logs().resolve("meta.properties");
    }

    private Path logs() {
        return folder.resolve("log");
    }

    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@" + HOST + controllerPort);
        properties.setProperty("controller.listener.names", CONTROLLER);
        properties.setProperty("inter.broker.listener.name", MAIN);
        properties.setProperty("listeners", listeners());
        properties.setProperty("advertised.listeners", advertised());
        properties.setProperty("listener.security.protocol.map", protocols());
        properties.setProperty("log.dirs", logs().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        addSizesOfOneNode(properties);
        List<String> doors = more.stream().map(Listener::name).toList();
        administrator.ifPresent(known -> BrokerGuard.add(properties, known, MAIN, CONTROLLER, doors));
        return properties;
    }

    private static void addSizesOfOneNode(Properties properties) {
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(topic + ".num.partitions", "1");
            properties.setProperty(topic + ".replication.factor", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    }

    private String listeners() {
        return MAIN + "://" + HOST + port + "," + CONTROLLER + "://" + HOST + controllerPort
                + joined(listener -> "," + listener.name() + "://" + HOST + listener.port());
    }

    private String advertised() {
        return MAIN + "://" + HOST + port
                + joined(listener -> "," + listener.name() + "://" + HOST + listener.advertisedPort());
    }

    private String protocols() {
        String protocol = administrator.isPresent() ? ":SASL_PLAINTEXT" : ":PLAINTEXT";
        return MAIN + protocol + "," + CONTROLLER + protocol + joined(listener -> "," + listener.name() + protocol);
    }

    private String joined(Function<Listener, String> text) {
        return more.stream().map(text).collect(Collectors.joining());
    }
}
