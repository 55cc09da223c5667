package io.turno.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The databases of one PostgreSQL server. A database {@code x} has two roles: {@code x_owner} owns it and migrates it,
 * {@code x_app} works in it; neither may bypass row-level security, and no other service may connect.
 */
public final class Databases {
    private static final String SUPERUSER = "postgres";
    /** The server listens on the loopback address only. */
    private static final String PASSWORD = "turno";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,50}");
    private static final String ENSURE_ROLE = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = '%1$s') then
                    create role "%1$s" login nobypassrls password '%2$s';
                end if;
            end
            $$""";

    private final int port;

    private Databases(int port) {
        this.port = port;
    }

    /** Of the server at this port of this machine. */
    public static Databases at(int port) {
        return new Databases(port);
    }

    /** Makes it where it isn't there yet; what is in it stays. */
    public DatabaseAccess ensure(String name) {
        try (Connection server = connect(SUPERUSER)) {
            if (!exists(server, checked(name))) {
                create(server, name);
            }
            return access(name);
        } catch (SQLException failure) {
            throw new IllegalStateException("Database can't be made: " + name, failure);
        }
    }

    /** Makes it anew, and empty. */
    public DatabaseAccess recreate(String name) {
        try (Connection server = connect(SUPERUSER)) {
            execute(server, "drop database if exists \"%s\" with (force)".formatted(checked(name)));
            create(server, name);
            return access(name);
        } catch (SQLException failure) {
            throw new IllegalStateException("Database can't be made anew: " + name, failure);
        }
    }

    private void create(Connection server, String name) throws SQLException {
        for (String role : List.of(owner(name), app(name))) {
            execute(server, ENSURE_ROLE.formatted(role, PASSWORD));
        }
        execute(server, "create database \"%s\" owner \"%s\"".formatted(name, owner(name)));
        execute(server, "revoke all on database \"%s\" from public".formatted(name));
        execute(server, "grant connect on database \"%s\" to \"%s\"".formatted(name, app(name)));
        try (Connection database = connect(name)) {
            execute(database, "grant create on schema public to \"%s\"".formatted(owner(name)));
        }
    }

    private static boolean exists(Connection server, String name) throws SQLException {
        try (var query = server.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, PASSWORD);
    }

    private DatabaseAccess access(String name) {
        return new DatabaseAccess(url(name), app(name), PASSWORD, owner(name), PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String owner(String name) {
        return name + "_owner";
    }

    private static String app(String name) {
        return name + "_app";
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        return name;
    }
}
