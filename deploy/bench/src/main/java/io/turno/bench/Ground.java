package io.turno.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.FreePorts;
import io.turno.stack.KafkaBroker;
import io.turno.stack.PostgresServer;
import io.turno.stack.RedisServer;
import io.turno.testkit.events.EventPublisher;

/** Real stores and one booking-service as it runs in production, C2 and all, for nobody but the bench. */
final class Ground implements AutoCloseable {
    private static final Path BOOKING = Path.of("booking-service/target/quarkus-app/quarkus-run.jar");
    private static final Path TARGET = Path.of("deploy/bench/target").toAbsolutePath();
    private static final String NO_LIMIT = "2000000000";
    private static final int SECONDS_TO_END = 20;

    /** One that flushes every commit to disk, as in production; its data stays behind in the build folder. */
    private final PostgresServer postgres = PostgresServer.keeping(
            TARGET.resolve("postgres-" + ProcessHandle.current().pid()),
            FreePorts.any(),
            TARGET.resolve("postgres.log"));

    private final KafkaBroker kafka = KafkaBroker.temporary();
    private final RedisServer redis = RedisServer.temporary();
    private final DatabaseAccess access = postgres.databases().ensure("booking");
    private final URI booking = URI.create("http://127.0.0.1:" + FreePorts.any());
    private final File log = TARGET.resolve("booking.log").toFile();
    private Process service;
    private boolean closed;

    URI booking() {
        return booking;
    }

    long servicePid() {
        return service.pid();
    }

    int redisPort() {
        return redis.port();
    }

    /** As the service's own role. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** @return milliseconds from the start of the process to its first answer */
    long start(Map<String, String> settings) throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        "-Dquarkus.log.level=WARN",
                        "-jar",
                        BOOKING.toString())
                .redirectErrorStream(true)
                .redirectOutput(log);
        var environment = builder.environment();
        access.asSettings().forEach((name, value) -> environment.put(variable(name), value));
        environment.put("QUARKUS_HTTP_HOST", booking.getHost());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(booking.getPort()));
        environment.put("TURNO_PLATFORM_KAFKA_CENTRAL", kafka.bootstrapServers());
        environment.put("TURNO_PLATFORM_REDIS", "redis://127.0.0.1:" + redis.port());
        environment.put("TURNO_PLATFORM_KEYCLOAK", "http://127.0.0.1:1");
        environment.put("TURNO_PLATFORM_MANAGE_TOKEN_SECRET", "only-for-the-bench-of-turno-and-nothing-else");
        environment.put("TURNO_PLATFORM_PUBLIC_URL", booking.toString());
        environment.put("TURNO_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS", NO_LIMIT);
        environment.put("TURNO_BOOKING_LIMITS_BOOKINGS_PER_CUSTOMER", NO_LIMIT);
        environment.putAll(settings);
        long began = System.nanoTime();
        service = builder.start();
        awaitOk("/q/health/live");
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Returns when booking offers them. */
    void publish(Town town) throws Exception {
        try (var publisher = new EventPublisher(kafka.bootstrapServers())) {
            for (BranchPlan plan : town.plans()) {
                publisher.publish(Topic.POLICY, plan.branchId(), town.tenant(), plan.branchId(), plan);
            }
        }
        awaitOk("/api/v1/branches/%s/availability?service=%s&from=%s"
                .formatted(
                        town.branches().getLast(),
                        town.service(),
                        LocalDate.now().plusDays(3)));
    }

    private void awaitOk(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(booking.resolve(path)).build();
            while (!isOk(http, request)) {
                if (!service.isAlive()) {
                    throw new IllegalStateException("booking-service has ended, see " + log);
                }
                Thread.sleep(20);
            }
        }
    }

    private static boolean isOk(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    List<AutoCloseable> stores() {
        return List.of(redis, kafka, postgres);
    }

    /** Also where the bench is interrupted; twice is as good as once. */
    @Override
    public synchronized void close() throws Exception {
        if (closed) {
            return;
        }
        closed = true;
        if (service != null) {
            service.destroy();
            if (!service.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
        for (AutoCloseable store : stores()) {
            store.close();
        }
    }
}
