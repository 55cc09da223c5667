package io.turno.sandbox.line;

import java.io.IOException;
import java.io.OutputStream;
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

/** A TCP port with one device behind it. Whoever connects may speak to it, several at a time. */
public final class FramePort {
    private static final Logger LOG = Logger.getLogger(FramePort.class);
    private static final int READ_SIZE = 256;

    private final FrameDevice device;
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private FramePort(FrameDevice device, ServerSocket listener) {
        this.device = device;
        this.listener = listener;
    }

    /** Listens from here on; 0 takes a free port. */
    public static FramePort open(String host, int port, FrameDevice device) {
        try {
            var listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            var line = new FramePort(device, listener);
            Thread.ofVirtual().name("frames-" + line.port()).start(line::acceptAll);
            return line;
        } catch (IOException taken) {
            throw new UncheckedIOException("Emulator can't listen on port " + port, taken);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public boolean isOpen() {
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
                var answer = device.hear(frame);
                if (answer.isPresent()) {
                    write(out, answer.get());
                }
            }
        }
    }

    /** What the device says by itself, to everybody who is connected. */
    public void say(Frame frame) {
        for (Socket connection : connections) {
            try {
                write(connection.getOutputStream(), frame);
            } catch (IOException lost) {
                LOG.debugf("Nobody to tell: port=%d", port());
            }
        }
    }

    /** Whole frames only: a device may speak while it answers. */
    private static void write(OutputStream out, Frame frame) throws IOException {
        synchronized (out) {
            out.write(FrameEncoder.encode(frame));
        }
    }

    /** Hangs up on everybody and stops listening. */
    public void close() {
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
