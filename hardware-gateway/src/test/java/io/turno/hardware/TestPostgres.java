package io.turno.hardware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL with one database and its two roles, as the local stack makes them. */
record TestPostgres(EmbeddedPostgres server, String database) {

    static TestPostgres start(String database) {
        try {
            var postgres = new TestPostgres(EmbeddedPostgres.start(), database);
            postgres.createDatabase();
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "create role %1$s_owner login password 'owner'",
                    "create role %1$s_app login password 'app'", "create database %1$s owner %1$s_owner")) {
                statement.execute(sql.formatted(database));
            }
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "turno.platform.database.url", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database,
                "turno.platform.database.user", database + "_app",
                "turno.platform.database.password", "app",
                "turno.platform.database.owner", database + "_owner",
                "turno.platform.database.owner-password", "owner");
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
