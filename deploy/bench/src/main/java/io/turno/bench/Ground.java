package io.turno.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.FreePorts;
import io.turno.stack.KafkaBroker;
import io.turno.stack.PostgresServer;
import io.turno.stack.RedisServer;
import io.turno.testkit.access.TestIssuer;
import io.turno.testkit.events.EventPublisher;

/** Real stores, and booking-services as they run in production, C2 and all, for nobody but the bench. */
final class Ground implements AutoCloseable {
    private static final Path TARGET = Path.of("deploy/bench/target").toAbsolutePath();
    private static final String NO_LIMIT = "2000000000";

    /** One that flushes every commit to disk, as in production; its data stays behind in the build folder. */
    private final PostgresServer postgres = PostgresServer.keeping(
            TARGET.resolve("postgres-" + ProcessHandle.current().pid()),
            FreePorts.any(),
            TARGET.resolve("postgres.log"));

    private final KafkaBroker kafka = KafkaBroker.temporary();
    private final RedisServer redis = RedisServer.temporary();
    private final DatabaseAccess booking = database("booking");
    private final List<ServiceProcess> services = new ArrayList<>();
    private boolean closed;

    int redisPort() {
        return redis.port();
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    /** An empty one where there is none of this name. */
    final DatabaseAccess database(String name) {
        return postgres.databases().ensure(name);
    }

    /** As booking-service's own role. */
    Connection connect() throws SQLException {
        return connect(booking);
    }

    /** As the role of the service whose database it is. */
    Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** Another instance of booking-service. @param settings beside the usual ones, as environment variables */
    ServiceProcess start(Map<String, String> settings) throws Exception {
        var unlimited = new HashMap<>(settings);
        unlimited.put("TURNO_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS", NO_LIMIT);
        unlimited.put("TURNO_BOOKING_LIMITS_BOOKINGS_PER_CUSTOMER", NO_LIMIT);
        return start("booking-service", booking, unlimited);
    }

    /** @param module the folder of the service */
    ServiceProcess start(String module, DatabaseAccess access, Map<String, String> settings) throws Exception {
        var environment = new HashMap<String, String>();
        access.asSettings().forEach((name, value) -> environment.put(variable(name), value));
        environment.put("TURNO_PLATFORM_KAFKA_CENTRAL", kafka());
        environment.put("TURNO_PLATFORM_KAFKA_BRANCH", kafka());
        environment.put("TURNO_PLATFORM_REDIS", "redis://127.0.0.1:" + redis.port());
        environment.put("TURNO_PLATFORM_KEYCLOAK", TestIssuer.shared().address().toString());
        environment.put("TURNO_PLATFORM_MANAGE_TOKEN_SECRET", "only-for-the-bench-of-turno-and-nothing-else");
        environment.putAll(settings);
        var log = TARGET.resolve("%s-%d.log".formatted(module, services.size()));
        var service = ServiceProcess.start(module, environment, log);
        services.add(service);
        return service;
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Returns when these services offer them. */
    void publish(Town town, ServiceProcess... services) throws Exception {
        try (var publisher = new EventPublisher(kafka.bootstrapServers())) {
            for (BranchPlan plan : town.plans()) {
                publisher.publish(Topic.POLICY, plan.branchId(), town.tenant(), plan.branchId(), plan);
            }
        }
        for (ServiceProcess service : services) {
            service.awaitOk(town.availability(
                    town.branches().size() - 1, LocalDate.now().plusDays(3)));
        }
    }

    /** Also where the bench is interrupted; twice is as good as once. */
    @Override
    public synchronized void close() throws Exception {
        if (closed) {
            return;
        }
        closed = true;
        for (ServiceProcess service : services) {
            service.close();
        }
        for (AutoCloseable store : List.of(redis, kafka, postgres)) {
            store.close();
        }
    }
}
