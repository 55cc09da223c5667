package io.turno.support.data;

import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Transactions. Every one says first whose rows it may see; row-level security in the database does the rest, so a query
 * that forgets its tenant finds nothing instead of everything.
 */
@Singleton
public class Database {
    /** The scope that sees all tenants: jobs and the platform's own tables. */
    private static final String ALL_TENANTS = "*";

    private static final String DEADLOCK_DETECTED = "40P01";
    private static final int TRIES = 5;

    private final Jdbi jdbi;

    public Database(DataSource source) {
        jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
        jdbi.registerRowMapper(Database::recordMapper);
    }

    /** Rows become records, column by component name. */
    private static Optional<RowMapper<?>> recordMapper(Type type, ConfigRegistry config) {
        return type instanceof Class<?> row && row.isRecord()
                ? Optional.of(ConstructorMapper.of(row))
                : Optional.empty();
    }

    /** Work inside one transaction; whatever it throws rolls everything back. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Handle handle);
    }

    /** One transaction that sees the rows of this tenant only; inside other work, a separate one that commits by itself. */
    public <T> T inTenant(UUID tenantId, Work<T> work) {
        return inScope(tenantId.toString(), work);
    }

    /** One transaction that sees the rows of all tenants; for jobs and look-ups that find out whose row it is. */
    public <T> T acrossTenants(Work<T> work) {
        return inScope(ALL_TENANTS, work);
    }

    /** From here to the end of the transaction only this tenant's rows are seen. */
    public static void narrowTo(Handle handle, UUID tenantId) {
        setScope(handle, tenantId.toString());
    }

    /** From here on all tenants' rows are seen again. */
    public static void widen(Handle handle) {
        setScope(handle, ALL_TENANTS);
    }

    /** A transaction that the database chose to end a deadlock is done again: nothing of it happened. */
    private <T> T inScope(String scope, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(scope, work);
            } catch (JdbiException failed) {
                if (attempt == TRIES || !isDeadlock(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** Always on a connection of its own: JDBI's callbacks would join, and re-scope, the transaction around them. */
    private <T> T once(String scope, Work<T> work) {
        try (Handle connection = jdbi.open()) {
            return connection.inTransaction(handle -> {
                setScope(handle, scope);
                return work.in(handle);
            });
        }
    }

    private static boolean isDeadlock(JdbiException failed) {
        return failed.getCause() instanceof SQLException cause && DEADLOCK_DETECTED.equals(cause.getSQLState());
    }

    private static void setScope(Handle handle, String scope) {
        handle.execute("select set_config('app.tenant', ?, true)", scope);
    }
}
