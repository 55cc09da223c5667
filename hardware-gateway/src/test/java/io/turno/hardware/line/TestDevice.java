package io.turno.hardware.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;

/** An LED or a keypad with address 1 on a real socket, that can be made to misbehave. */
public final class TestDevice implements AutoCloseable {
    private static final int ADDRESS = 1;

    private final ServerSocket listener;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final TestPanel panel = new TestPanel(ADDRESS);

    private TestDevice(int port) {
        try {
            listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    public static TestDevice plugIn() {
        return new TestDevice(0);
    }

    /** Another one at the same place, with nothing on its face. */
    public static TestDevice plugInAt(int port) {
        return new TestDevice(port);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String endpoint() {
        return "tcp://127.0.0.1:" + port() + "?address=" + ADDRESS;
    }

    /** Text, and an asterisk where it blinks. */
    public String face() {
        return panel.face();
    }

    /** Whatever came and was intact, ignored frames included. */
    public List<Frame> received() {
        return panel.received();
    }

    public int connectionsSoFar() {
        return connections.size();
    }

    /** Doesn't hear the next frames. */
    public void ignoreNext(int frames) {
        panel.ignoreNext(frames);
    }

    /** Answers every command with a NAK. */
    public void refuseEverything() {
        panel.refuseEverything();
    }

    /** Its power fails for a moment; the line stays. */
    public void loseMemory() {
        panel.loseMemory();
    }

    public void dropConnections() {
        connections.forEach(TestDevice::drop);
    }

    private static void drop(Socket connection) {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException unplugged) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        var decoder = new FrameDecoder();
        byte[] buffer = new byte[64];
        try (connection) {
            for (int count; (count = connection.getInputStream().read(buffer)) >= 0; ) {
                for (Frame frame : decoder.decode(buffer, 0, count)) {
                    panel.hear(frame).forEach(answer -> write(connection, answer));
                }
            }
        } catch (IOException | UncheckedIOException dropped) {
            // The driver notices; that is what the test is about.
        }
    }

    /** A press that it says once; a real keypad would say it again until it is acknowledged. */
    public void says(Frame report) {
        connections.stream()
                .filter(connection -> !connection.isClosed())
                .forEach(connection -> write(connection, report));
    }

    private static void write(Socket connection, Frame frame) {
        try {
            connection.getOutputStream().write(FrameEncoder.encode(frame));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Unplugs it. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        dropConnections();
    }
}
