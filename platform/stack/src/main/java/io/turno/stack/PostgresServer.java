package io.turno.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL from the binaries on Maven Central. Runs as root too, in a user namespace of its own. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONNECTIONS = "300";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** One with nothing in it, at a free port, that ends with this JVM and leaves nothing. */
    public static PostgresServer temporary() {
        return start(base().setRegisterShutdownHook(true).setServerConfig("synchronous_commit", "off"));
    }

    /**
     * One that keeps its data, and that outlives this JVM.
     *
     * @param home where its program and its data go
     * @param log gets whatever it says
     */
    public static PostgresServer keeping(Path home, int port, Path log) {
        return start(base().setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("program").toFile())
                .setDataDirectory(dataOf(home))
                .setCleanDataDirectory(false)
                .setPort(port)
                // Without both, a crash would lose what was acknowledged just before; the embedding turns them off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile())));
    }

    private static EmbeddedPostgres.Builder base() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(PATIENCE)
                .setServerConfig("max_connections", CONNECTIONS)
                .setServerConfig("listen_addresses", "127.0.0.1");
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresServer(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL doesn't start", failure);
        }
    }

    public int port() {
        return server.getPort();
    }

    public Databases databases() {
        return Databases.at(port());
    }

    /** The process of the server that keeps its data at this home, if it runs. */
    public static Optional<ProcessHandle> running(Path home) {
        Path data = dataOf(home);
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> keeps(process, data));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file survives a crash, and another process may have the id by now. */
    private static boolean keeps(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(data.toString()))
                .isPresent();
    }

    private static Path dataOf(Path home) {
        return home.resolve("data");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
