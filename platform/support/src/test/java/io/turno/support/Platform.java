package io.turno.support;

import javax.sql.DataSource;

import io.turno.stack.BrokerContents;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.Databases;
import io.turno.support.data.Database;
import io.turno.testkit.stack.Parts;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** What a service stands on, without the service: its database with the platform's tables, and a broker. Empty at first. */
public final class Platform {
    private static final String NAME = "support";

    private final DatabaseAccess access;
    private final String bootstrap;

    private Platform() {
        Parts parts = Parts.shared();
        bootstrap = parts.kafkaBootstrap();
        access = Databases.at(parts.postgresPort()).recreate(NAME);
        try (var broker = BrokerContents.of(bootstrap)) {
            broker.wipe();
        }
        Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("db/platform", "db/test")
                .placeholders(java.util.Map.of("app", access.user()))
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
