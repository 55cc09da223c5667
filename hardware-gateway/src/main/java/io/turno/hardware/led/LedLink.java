package io.turno.hardware.led;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;
import io.turno.hardware.HardwareConfig;

/** One TCP connection to an LED: asks, waits, asks again. One frame is on its way at a time. */
final class LedLink implements AutoCloseable {
    private static final int READ_SIZE = 256;

    private final Socket socket;
    private final HardwareConfig.Led settings;
    private final FrameDecoder decoder = new FrameDecoder();
    private final byte[] buffer = new byte[READ_SIZE];

    private LedLink(Socket socket, HardwareConfig.Led settings) {
        this.socket = socket;
        this.settings = settings;
    }

    /** The device is there, but says nothing. */
    static final class Silent extends IOException {
        Silent() {
            super("no answer");
        }
    }

    static LedLink connect(LedEndpoint endpoint, HardwareConfig.Led settings) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), (int)
                    settings.connectTimeout().toMillis());
            return new LedLink(socket, settings);
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    /**
     * The ACK or NAK of this frame.
     *
     * @throws Silent where it doesn't come however often the frame is sent
     * @throws IOException where the connection is lost
     */
    Frame ask(Frame request) throws IOException {
        byte[] bytes = FrameEncoder.encode(request);
        for (int sent = 0; sent < settings.transmissions(); sent++) {
            socket.getOutputStream().write(bytes);
            Optional<Frame> answer = awaitAnswer(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new Silent();
    }

    private Optional<Frame> awaitAnswer(Frame request) throws IOException {
        long deadline = System.nanoTime() + settings.answerTimeout().toNanos();
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            Optional<Frame> answer = read(Duration.ofNanos(left)).filter(frame -> frame.answers(request));
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** The last frame of what comes next; an earlier one in the same read is an answer that came too late. */
    private Optional<Frame> read(Duration patience) throws IOException {
        socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
        try {
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                throw new IOException("connection closed");
            }
            return decoder.decode(buffer, 0, count).stream().reduce((earlier, later) -> later);
        } catch (SocketTimeoutException nothingCame) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
