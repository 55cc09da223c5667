package io.turno.sandbox.led;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;
import org.jboss.logging.Logger;

/** A TCP port with one display behind it. Whoever connects may drive it, several at a time. */
final class LedLine {
    private static final Logger LOG = Logger.getLogger(LedLine.class);
    private static final int READ_SIZE = 256;

    private final LedDisplay display;
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private LedLine(LedDisplay display, ServerSocket listener) {
        this.display = display;
        this.listener = listener;
    }

    /** Listens from here on; 0 takes a free port. */
    static LedLine open(String host, int port, LedDisplay display) {
        try {
            var listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            var line = new LedLine(display, listener);
            Thread.ofVirtual().name("led-" + line.port()).start(line::acceptAll);
            return line;
        } catch (IOException taken) {
            throw new UncheckedIOException("LED emulator can't listen on port " + port, taken);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    LedDisplay.Face face() {
        return display.face();
    }

    boolean isOpen() {
        return !listener.isClosed();
    }

    private void acceptAll() {
        while (isOpen()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                LOG.debugf("No longer listening: port=%d", port());
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            answerFrames(connection);
        } catch (IOException lost) {
            LOG.debugf("Connection lost: port=%d", port());
        } finally {
            connections.remove(connection);
        }
    }

    private void answerFrames(Socket connection) throws IOException {
        var decoder = new FrameDecoder();
        byte[] buffer = new byte[READ_SIZE];
        var in = connection.getInputStream();
        var out = connection.getOutputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (Frame frame : decoder.decode(buffer, 0, count)) {
                var answer = display.obey(frame);
                if (answer.isPresent()) {
                    out.write(FrameEncoder.encode(answer.get()));
                }
            }
        }
    }

    /** Hangs up on everybody and stops listening. */
    void close() {
        try {
            listener.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException alreadyGone) {
            LOG.debugf("Closing failed: port=%d", port());
        }
    }
}
