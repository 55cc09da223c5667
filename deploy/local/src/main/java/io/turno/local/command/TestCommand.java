package io.turno.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import io.turno.local.build.Chromium;
import io.turno.local.build.Maven;
import io.turno.local.keycloak.KeycloakDistribution;
import io.turno.stack.KafkaBroker;
import io.turno.stack.PostgresServer;
import io.turno.stack.RedisServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the tests; those of one area on one PostgreSQL, one Kafka and one Redis. */
@Command(name = "test", description = "Run all tests, or those of one area.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    private static final List<String> PLACES =
            List.of("%s", "%s-service", "%s-ems-service", "%s-gateway", "platform/%s", "deploy/%s");

    /**
     * Two modules at a time, as most of a test is waiting, each with stores of its own, so that neither hears the other. The
     * journeys come last: they run what the others build.
     */
    private static final List<String> WHOLE = List.of("verify", "-T2", "-Dturno.whole");

    @Parameters(
            paramLabel = "AREA",
            arity = "0..1",
            description = "For example booking, hardware-gateway, support; with what it is built from.")
    private String area;

    @Override
    public Integer call() {
        return area == null ? whole() : some();
    }

    private int whole() {
        // What only the last module needs, and what takes a minute, is made ready meanwhile.
        var browser = CompletableFuture.runAsync(Chromium::ensure);
        var keycloak = CompletableFuture.runAsync(TestCommand::prepareKeycloak);
        int outcome = new Maven(Turno.REPOSITORY).runInSight(WHOLE);
        CompletableFuture.allOf(browser, keycloak).join();
        return outcome;
    }

    private static void prepareKeycloak() {
        new KeycloakDistribution(Turno.REPOSITORY, Turno.STATE).prepare(Turno.STATE.resolve("keycloak-build.log"));
    }

    private int some() {
        var arguments = new ArrayList<>(List.of("verify", "-pl", folderOf(area), "-am"));
        try (var postgres = PostgresServer.temporary();
                var kafka = KafkaBroker.temporary();
                var redis = RedisServer.temporary()) {
            arguments.add("-Dturno.test.postgres.port=" + postgres.port());
            arguments.add("-Dturno.test.kafka.bootstrap=" + kafka.bootstrapServers());
            arguments.add("-Dturno.test.redis.port=" + redis.port());
            return new Maven(Turno.REPOSITORY).runInSight(arguments);
        }
    }

    private static String folderOf(String area) {
        return PLACES.stream()
                .map(place -> place.formatted(area))
                .filter(folder -> Files.exists(Path.of(folder, "pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such area: " + area));
    }
}
