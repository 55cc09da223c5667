package io.turno.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.turno.contracts.device.PrinterStatus;

/**
 * A printer on a real socket. It knows of ESC/POS only what a test needs: it answers questions at once, and for the receipt
 * it waits until it can print.
 */
final class TestPrinter implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> slips = new ArrayList<>();
    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private PrinterStatus status = PrinterStatus.READY;
    private Socket waiting;

    private TestPrinter(int port) throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    static TestPrinter plugIn() throws IOException {
        return new TestPrinter(0);
    }

    static TestPrinter plugInAt(int port) throws IOException {
        return new TestPrinter(port);
    }

    int port() {
        return listener.getLocalPort();
    }

    String endpoint() {
        return "tcp://127.0.0.1:" + port();
    }

    /** What came between two receipts, as western text. */
    synchronized List<String> slips() {
        return List.copyOf(slips);
    }

    synchronized void is(PrinterStatus now) {
        status = now;
        if (status.prints() && waiting != null) {
            finish(waiting);
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
        try (connection) {
            var in = connection.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                take(connection, next);
            }
        } catch (IOException | UncheckedIOException dropped) {
            // The driver notices; that is what the test is about.
        }
    }

    private synchronized void take(Socket connection, int next) {
        paper.write(next);
        if (endsWith(EscPos.WHY_OFFLINE)) {
            answer(connection, status.cause());
        } else if (endsWith(EscPos.PAPER)) {
            answer(connection, status.paper());
        } else if (endsWith(EscPos.RECEIPT)) {
            waiting = connection;
            if (status.prints()) {
                finish(connection);
            }
        }
    }

    private void finish(Socket connection) {
        String slip = paper.toString(Charset.forName("windows-1252"));
        slips.add(slip);
        paper.reset();
        waiting = null;
        answer(connection, (byte) 0);
    }

    private boolean endsWith(byte[] end) {
        byte[] all = paper.toByteArray();
        if (all.length < end.length) {
            return false;
        }
        return Arrays.equals(all, all.length - end.length, all.length, end, 0, end.length);
    }

    private static void answer(Socket connection, byte answer) {
        try {
            connection.getOutputStream().write(answer);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
