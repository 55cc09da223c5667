package io.turno.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import redis.embedded.core.ExecutableProvider;

/** Redis from its packaged program. It keeps nothing on disk: whatever is in it can be rebuilt. */
public final class RedisServer implements AutoCloseable {
    private final redis.embedded.RedisServer server;
    private final int port;

    private RedisServer(redis.embedded.RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** One with nothing in it, at a free port; it ends with this JVM. */
    public static RedisServer temporary() {
        int port = FreePorts.any();
        try {
            var server = redis.embedded.RedisServer.newRedisServer()
                    .bind("127.0.0.1")
                    .port(port)
                    .setting("save \"\"")
                    .build();
            server.start();
            return new RedisServer(server, port);
        } catch (IOException failure) {
            throw new UncheckedIOException("Redis doesn't start", failure);
        }
    }

    /** The command line that runs one in a process of its own; its program is unpacked to this folder. */
    public static List<String> command(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            String program = ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .getAbsolutePath();
            return List.of(
                    program, "--bind", "127.0.0.1", "--port", String.valueOf(port), "--save", "", "--appendonly", "no");
        } catch (IOException failure) {
            throw new UncheckedIOException("Redis can't be unpacked", failure);
        }
    }

    /** Empties the one at this port of this machine. */
    public static void wipe(int port) {
        String answer = ask(port, "FLUSHALL");
        if (!"+OK".equals(answer)) {
            throw new IllegalStateException("Redis can't be emptied: " + answer);
        }
    }

    /** Whether one answers at this port of this machine. */
    public static boolean answers(int port) {
        try {
            return "+PONG".equals(ask(port, "PING"));
        } catch (UncheckedIOException silent) {
            return false;
        }
    }

    private static String ask(int port, String question) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write((question + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return in.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
