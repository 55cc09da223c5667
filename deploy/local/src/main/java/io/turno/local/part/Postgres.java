package io.turno.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.turno.local.process.Crashed;
import io.turno.local.process.Errand;
import io.turno.local.process.RunningPart;
import io.turno.local.process.StopParts;
import io.turno.local.process.Tier;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.PostgresServer;

/** The one PostgreSQL server of the local stack, with a database for each service that asks. */
public final class Postgres implements AutoCloseable {
    private static final int SECONDS_TO_CRASH = 30;

    private final Layout layout;
    private PostgresServer server;

    public Postgres(Layout layout) {
        this.layout = layout;
    }

    /**
     * Returns when it can be connected to, and not before: an interrupt would leave a server behind that nobody knows of.
     *
     * @throws Crashed if it doesn't start
     */
    public RunningPart start() {
        try {
            return CompletableFuture.supplyAsync(this::startUndisturbed).join();
        } catch (CompletionException wrapped) {
            throw new Crashed(
                    "postgres doesn't start (" + wrapped.getCause().getMessage() + ").", layout.log(Layout.POSTGRES));
        }
    }

    private RunningPart startUndisturbed() {
        Path log = layout.log(Layout.POSTGRES);
        Path home = home(layout.state());
        create(log.getParent());
        create(home);
        stopLeftOver(layout.state());
        try {
            server = PostgresServer.keeping(home, layout.port(Layout.POSTGRES), log);
            String address = "jdbc:postgresql://127.0.0.1:" + server.port();
            ProcessHandle process = PostgresServer.running(home).orElseThrow();
            return RunningPart.of(Layout.POSTGRES, Tier.STORE, process, log, address);
        } catch (RuntimeException failure) {
            stopLeftOver(layout.state());
            throw failure;
        }
    }

    /**
     * Ends it at once, without a word to its clients: what they had not committed is lost. Returns when it has ended. (Killed
     * instead, it would leave sessions behind that go on for a moment.)
     */
    public void crash() {
        ProcessHandle process = PostgresServer.running(home(layout.state())).orElseThrow();
        try {
            Errand.await(new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid())).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        process.onExit().orTimeout(SECONDS_TO_CRASH, TimeUnit.SECONDS).join();
        close();
    }

    /** Lets go of the data, so that another server of this JVM can have it. The process has been stopped before. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
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
