package io.turno.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.turno.local.process.Crashed;
import io.turno.local.process.RunningPart;
import io.turno.local.process.StopParts;
import io.turno.local.process.Tier;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.PostgresServer;

/** The one PostgreSQL server of the local stack, with a database for each service that asks. */
public final class Postgres {
    private final Layout layout;

    public Postgres(Layout layout) {
        this.layout = layout;
    }

    /** Returns when it can be connected to. */
    public RunningPart start() {
        Path log = layout.log(Layout.POSTGRES);
        Path home = home(layout.state());
        create(log.getParent());
        create(home);
        stopLeftOver(layout.state());
        try {
            PostgresServer server = PostgresServer.keeping(home, layout.port(Layout.POSTGRES), log);
            String address = "jdbc:postgresql://127.0.0.1:" + server.port();
            ProcessHandle process = PostgresServer.running(home).orElseThrow();
            return RunningPart.of(Layout.POSTGRES, Tier.STORE, process, log, address);
        } catch (RuntimeException failure) {
            stopLeftOver(layout.state());
            throw new Crashed("postgres doesn't start (" + failure.getMessage() + ").", log);
        }
    }

    /** A server of this state that no run record knows of: its start was cut short. */
    public static void stopLeftOver(Path state) {
        PostgresServer.running(home(state)).ifPresent(StopParts::process);
    }

    private static Path home(Path state) {
        return state.resolve(Layout.POSTGRES);
    }

    /** Keycloak's variables for its database. */
    public static Map<String, String> forKeycloak(DatabaseAccess access) {
        return Map.of(
                "KC_DB_URL", access.url(),
                "KC_DB_USERNAME", access.owner(),
                "KC_DB_PASSWORD", access.ownerPassword());
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
