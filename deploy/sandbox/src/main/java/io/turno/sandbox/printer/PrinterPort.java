package io.turno.sandbox.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

/** A printer and its TCP port. */
final class PrinterPort {
    private static final Logger LOG = Logger.getLogger(PrinterPort.class);
    private static final int READ_SIZE = 4_096;

    private final Printer printer;
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private PrinterPort(Printer printer, ServerSocket listener) {
        this.printer = printer;
        this.listener = listener;
    }

    /** Listens from here on; 0 takes a free port. */
    static PrinterPort open(String host, int port, Printer printer) {
        try {
            var listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            var opened = new PrinterPort(printer, listener);
            Thread.ofVirtual().name("printer-" + opened.port()).start(opened::acceptAll);
            return opened;
        } catch (IOException taken) {
            throw new UncheckedIOException("Printer emulator can't listen on port " + port, taken);
        }
    }

    Printer printer() {
        return printer;
    }

    int port() {
        return listener.getLocalPort();
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
            read(connection);
        } catch (IOException lost) {
            LOG.debugf("Connection lost: port=%d", port());
        } finally {
            connections.remove(connection);
        }
    }

    private void read(Socket connection) throws IOException {
        var reader = new CommandReader();
        byte[] buffer = new byte[READ_SIZE];
        var in = connection.getInputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (int i = 0; i < count; i++) {
                Optional<Command> command = reader.take(buffer[i]);
                if (command.isPresent()) {
                    printer.take(command.get(), connection.getOutputStream()::write);
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
