package io.turno.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.turno.local.access.CentreUsers;
import io.turno.local.build.Module;
import io.turno.local.process.Launch;
import io.turno.local.process.Tier;
import io.turno.local.wan.WanRelay;
import io.turno.stack.BrokerSettings;
import io.turno.stack.BrokerSettings.Listener;
import io.turno.stack.Credentials;
import io.turno.stack.FreePorts;
import io.turno.stack.KafkaBroker;
import io.turno.stack.RedisServer;

/** The command line of every part that is a program of its own. */
public final class Programs {
    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");
    /** Kafka's clients tell of every step; here the log is for people. */
    private static final String QUIET_KAFKA = "-Dquarkus.log.category.\"org.apache.kafka\".level=WARN";

    private static final String SERVICE_HEAP = "-Xmx256m";
    private static final String KAFKA_HEAP = "-Xmx384m";
    private static final String RELAY_HEAP = "-Xmx64m";

    private final Layout layout;
    private final CentreUsers users;
    private final ServiceEnvironment environment;

    public Programs(Layout layout, CentreUsers users) {
        this.layout = layout;
        this.users = users;
        this.environment = new ServiceEnvironment(layout, users);
    }

    public Launch redis() {
        int port = layout.port(Layout.REDIS);
        return new Launch(
                Layout.REDIS,
                Tier.STORE,
                "redis://127.0.0.1:" + port,
                layout.log(Layout.REDIS),
                RedisServer.command(layout.folder(Layout.REDIS), port),
                Map.of());
    }

    /** The centre's broker, which asks everybody who they are, with a door for each branch behind its line. */
    public Launch kafka() {
        List<Listener> listeners = IntStream.range(0, layout.branches())
                .mapToObj(branch -> new Listener("BRANCH" + branch, layout.linkEnd(branch), layout.linkStart(branch)))
                .toList();
        return broker(Layout.KAFKA, listeners, Optional.of(users.administrator()));
    }

    public Launch branchKafka(int branch) {
        return broker(Layout.branchKafka(branch), List.of(), Optional.empty());
    }

    private Launch broker(String name, List<Listener> doors, Optional<Credentials> administrator) {
        var settings = new BrokerSettings(
                layout.folder(name), layout.port(name), layout.controllerPort(name), doors, administrator);
        Path file = KafkaBroker.prepare(settings);
        List<String> program = ofOurs(KafkaBroker.class, List.of(file.toString()));
        return new Launch(
                name, Tier.STORE, layout.bootstrapServers(name), layout.log(name), java(KAFKA_HEAP, program), Map.of());
    }

    /** The lines between the branches and the centre. */
    public Launch wan() {
        int port = layout.port(Layout.WAN);
        var arguments = new ArrayList<>(List.of(String.valueOf(port)));
        for (int branch = 0; branch < layout.branches(); branch++) {
            arguments.add(layout.line(branch));
        }
        return new Launch(
                Layout.WAN,
                Tier.NEIGHBOUR,
                "http://127.0.0.1:" + port,
                layout.log(Layout.WAN),
                java(RELAY_HEAP, ofOurs(WanRelay.class, arguments)),
                Map.of());
    }

    /** A program that is part of the launcher. */
    private static List<String> ofOurs(Class<?> program, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        return command;
    }

    /** The sandbox or one of the services. */
    public Launch service(String name) {
        return instance(name, name, layout.port(name));
    }

    /** One more of this service, under another name and at some free port, on the same database. */
    public Launch another(String service, String name) {
        return instance(service, name, FreePorts.any());
    }

    private Launch instance(String service, String name, int port) {
        Path program = moduleOf(service).program(layout.repository());
        return new Launch(
                name,
                service.equals(Layout.SANDBOX) ? Tier.NEIGHBOUR : Tier.SERVICE,
                "http://127.0.0.1:" + port,
                layout.log(name),
                java(SERVICE_HEAP, List.of(QUIET_KAFKA, "-jar", program.toString())),
                environment.of(service, port));
    }

    private static Module moduleOf(String service) {
        return switch (service) {
            case Layout.SANDBOX -> Module.SANDBOX;
            case Layout.POLICY -> Module.POLICY;
            case Layout.BOOKING -> Module.BOOKING;
            case Layout.NOTIFICATION -> Module.NOTIFICATION;
            case Layout.WEBHOOK -> Module.WEBHOOK;
            default -> Layout.isHardware(service) ? Module.HARDWARE : Module.BRANCH;
        };
    }

    private static List<String> java(String heap, List<String> program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(heap);
        command.addAll(SMALL_JVM);
        command.addAll(program);
        return command;
    }
}
