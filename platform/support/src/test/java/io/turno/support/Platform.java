package io.turno.support;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import io.turno.contracts.event.Topic;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.Databases;
import io.turno.support.data.Database;
import io.turno.support.outbox.BrokerAccess;
import io.turno.testkit.stack.Parts;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What a service stands on, without the service: its database with the platform's tables, empty at first, and a broker that
 * others use too: speak on {@link #newTopic}.
 */
public final class Platform {
    private static final String NAME = "support";

    private final DatabaseAccess access;
    private final String bootstrap;

    private Platform() {
        Parts parts = Parts.shared();
        bootstrap = parts.kafkaBootstrap();
        access = Databases.at(parts.postgresPort()).recreate(NAME);
        Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("db/platform", "db/test")
                .placeholders(Map.of("app", access.user()))
                .load()
                .migrate();
    }

    public static Platform shared() {
        return Shared.ONE;
    }

    /** Started where it is asked for: a process that only uses {@link #source} has nothing to start. */
    private static final class Shared {
        private static final Platform ONE = new Platform();
    }

    public DatabaseAccess access() {
        return access;
    }

    public String bootstrap() {
        return bootstrap;
    }

    public BrokerAccess broker() {
        return BrokerAccess.open(bootstrap);
    }

    /** One that nobody has spoken on. */
    public static Topic newTopic() {
        return Topic.ofBranch(UUID.randomUUID());
    }

    /** As the service's own role, which row-level security binds. */
    public Database database() {
        return new Database(source(access.url(), access.user(), access.password()));
    }

    public static DataSource source(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
