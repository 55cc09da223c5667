package io.turno.hardware.line;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;
import io.turno.hardware.HardwareConfig;

/**
 * A line while it is open: asks, waits, asks again. One frame of ours is on its way at a time; what a device says by itself
 * meanwhile is heard. One thread speaks; another one, within, listens.
 */
final class Conversation implements AutoCloseable {
    private static final int READ_SIZE = 256;

    private final Line line;
    private final HardwareConfig.Line settings;
    private final Function<Frame, Optional<Frame>> reports;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

    /** What ends a wait. */
    private sealed interface Signal {
        record Heard(Frame frame) implements Signal {}

        record News() implements Signal {}

        record Gone() implements Signal {}
    }

    /** The line is there, but the device says nothing. */
    static final class Silent extends IOException {
        Silent() {
            super("no answer");
        }
    }

    /** @param reports what to answer to a frame that a device sent by itself; empty for nothing */
    Conversation(Line line, HardwareConfig.Line settings, Function<Frame, Optional<Frame>> reports) {
        this.line = line;
        this.settings = settings;
        this.reports = reports;
        Thread.ofPlatform().daemon().name("line-reader").start(this::listen);
    }

    private void listen() {
        var decoder = new FrameDecoder();
        byte[] buffer = new byte[READ_SIZE];
        try {
            for (int count = line.read(buffer); count >= 0; count = line.read(buffer)) {
                decoder.decode(buffer, 0, count).forEach(frame -> signals.add(new Signal.Heard(frame)));
            }
        } catch (IOException closed) {
            // Whoever speaks hears of it, as of any end.
        }
        signals.add(new Signal.Gone());
    }

    /** Somebody has something to say: ends a {@link #rest}. Any thread. */
    void wake() {
        signals.add(new Signal.News());
    }

    /**
     * The ACK or NAK of this frame.
     *
     * @throws Silent where it doesn't come however often the frame is sent
     * @throws IOException where the line is lost
     */
    Frame ask(Frame request) throws IOException, InterruptedException {
        byte[] bytes = FrameEncoder.encode(request);
        for (int sent = 0; sent < settings.transmissions(); sent++) {
            line.write(bytes);
            Optional<Frame> answer = awaitAnswer(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new Silent();
    }

    private Optional<Frame> awaitAnswer(Frame request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + settings.answerTimeout().toNanos();
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            if (next(left) instanceof Signal.Heard(Frame frame)) {
                if (frame.answers(request)) {
                    return Optional.of(frame);
                }
                answerReport(frame);
            }
        }
        return Optional.empty();
    }

    /** Lets devices speak, until one did, there is news, or this long. */
    void rest(long nanos) throws IOException, InterruptedException {
        if (next(nanos) instanceof Signal.Heard(Frame frame)) {
            answerReport(frame);
        }
    }

    /** Lets a device speak that was given its turn; news can wait. */
    void yieldTo(int address) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + settings.answerTimeout().toNanos();
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            if (next(left) instanceof Signal.Heard(Frame frame)) {
                answerReport(frame);
                if (frame.address() == address && !frame.isAnswer()) {
                    return;
                }
            }
        }
    }

    private Signal next(long nanos) throws IOException, InterruptedException {
        Signal signal = signals.poll(nanos, TimeUnit.NANOSECONDS);
        if (signal instanceof Signal.Gone) {
            throw new IOException("connection closed");
        }
        return signal;
    }

    /** An answer here is one that came too late. */
    private void answerReport(Frame frame) throws IOException {
        Optional<Frame> answer = frame.isAnswer() ? Optional.empty() : reports.apply(frame);
        if (answer.isPresent()) {
            line.write(FrameEncoder.encode(answer.get()));
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
