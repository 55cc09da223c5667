package io.turno.hardware.led;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;
import io.turno.contracts.device.LedCommand;
import io.turno.contracts.device.LedStatus;
import io.turno.contracts.device.NakReason;

/** An LED with address 1 on a real socket, that can be made to misbehave. */
public final class TestLed implements AutoCloseable {
    private static final int ADDRESS = 1;

    private final ServerSocket listener;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Frame> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger deafFor = new AtomicInteger();
    private volatile boolean refusing;
    private volatile String text = "";
    private volatile boolean blinking;

    private TestLed(int port) {
        try {
            listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    public static TestLed plugIn() {
        return new TestLed(0);
    }

    /** Another one at the same place, with nothing on its face. */
    public static TestLed plugInAt(int port) {
        return new TestLed(port);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String endpoint() {
        return "tcp://127.0.0.1:" + port() + "?address=" + ADDRESS;
    }

    /** Text, and an asterisk where it blinks. */
    public String face() {
        return text + (blinking ? "*" : "");
    }

    /** Whatever came and was intact, ignored frames included. */
    public List<Frame> received() {
        return received;
    }

    public int connectionsSoFar() {
        return connections.size();
    }

    /** Doesn't hear the next frames. */
    void ignoreNext(int frames) {
        deafFor.set(frames);
    }

    /** Answers every command with a NAK. */
    void refuseEverything() {
        refusing = true;
    }

    /** Its power fails for a moment; the line stays. */
    void loseMemory() {
        text = "";
        blinking = false;
    }

    void dropConnections() {
        connections.forEach(TestLed::drop);
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
                    Optional<Frame> answer = hear(frame);
                    if (answer.isPresent()) {
                        connection.getOutputStream().write(FrameEncoder.encode(answer.get()));
                    }
                }
            }
        } catch (IOException dropped) {
            // The driver notices; that is what the test is about.
        }
    }

    private Optional<Frame> hear(Frame frame) {
        received.add(frame);
        if (frame.address() != ADDRESS || deafFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Optional.empty();
        }
        return Optional.of(refusing ? frame.nak(NakReason.UNKNOWN) : obey(frame));
    }

    private Frame obey(Frame frame) {
        try {
            switch (LedCommand.of(frame)) {
                case LedCommand.Show show -> text = show.text();
                case LedCommand.Blink blink -> blinking = blink.on();
                case LedCommand.Clear clear -> loseMemory();
                case LedCommand.Brightness brightness -> {}
                case LedCommand.Status status -> {
                    return frame.ack(new LedStatus("TEST/1", 7, blinking, text).toPayload());
                }
            }
            return frame.ack();
        } catch (LedCommand.NotObeyed refused) {
            return frame.nak(refused.reason());
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
