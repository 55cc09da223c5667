package io.turno.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import kafka.Kafka;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** Kafka from its own jars: in this JVM (tests), or as the program of a process of its own (the local stack). */
public final class KafkaBroker implements AutoCloseable {
    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private KafkaBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** One with nothing in it, at a free port; it ends with this JVM. */
    public static KafkaBroker temporary() {
        try {
            var folder = Files.createTempDirectory("turno-kafka");
            return start(BrokerSettings.of(folder, FreePorts.any(), FreePorts.any()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when clients can be served. */
    public static KafkaBroker start(BrokerSettings settings) {
        prepare(settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings.toProperties()), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(settings, server);
    }

    /** Makes its folder ready; {@link #main} can be started on the file that this returns. */
    public static Path prepare(BrokerSettings settings) {
        try {
            boolean isNew = !Files.exists(settings.identity());
            if (!isNew) {
                mustKnowItsAdministrator(settings);
            }
            write(settings);
            if (isNew) {
                format(settings);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return settings.file();
    }

    /** Passwords stand in it. */
    private static void write(BrokerSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        Files.deleteIfExists(settings.file());
        Files.createFile(
                settings.file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(settings.file())) {
            settings.toProperties().store(out, null);
        }
    }

    /** The first user is made with the storage; a broker that was open to everybody has none. */
    private static void mustKnowItsAdministrator(BrokerSettings settings) throws IOException {
        var before = new Properties();
        try (var in = Files.newInputStream(settings.file())) {
            before.load(in);
        }
        if (settings.administrator().isPresent() && !before.containsKey(BrokerGuard.AUTHORIZER)) {
            throw new IllegalStateException(
                    "Its data is of a time when nobody was asked who they are; begin without it: " + settings.folder());
        }
    }

    private static void format(BrokerSettings settings) {
        var arguments = new ArrayList<>(List.of(
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settings.file().toString()));
        settings.administrator()
                .ifPresent(administrator -> arguments.addAll(List.of("--add-scram", administrator.scramRecord())));
        var silence = new PrintStream(OutputStream.nullOutputStream());
        if (StorageTool.execute(arguments.toArray(String[]::new), silence) != 0) {
            throw new IllegalStateException("Kafka's storage can't be formatted");
        }
    }

    /** Runs the broker whose settings are in this file until the process is told to end. */
    public static void main(String[] arguments) {
        Kafka.main(arguments);
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
