package io.turno.notification.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that gives these replies to commands, and "fine" to all others. */
final class ScriptedSmtp implements AutoCloseable {
    private static final String END_OF_MAIL = ".";
    private final Map<String, String> replies;
    private final ServerSocket socket;

    /** @param replies by the command's first word; {@value #END_OF_MAIL} is the end of the mail itself */
    ScriptedSmtp(Map<String, String> replies) {
        this.replies = replies;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException closed) {
                // The client, or the test, is gone.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        reply(client, "220 ready");
        boolean inMail = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!inMail || line.equals(END_OF_MAIL)) {
                String command = line.split(" ")[0];
                String usual = command.equals("DATA") ? "354 go on" : "250 fine";
                String reply = replies.getOrDefault(command, usual);
                inMail = reply.startsWith("354");
                reply(client, reply);
            }
        }
    }

    private static void reply(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
