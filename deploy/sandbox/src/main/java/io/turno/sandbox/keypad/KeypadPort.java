package io.turno.sandbox.keypad;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.turno.contracts.device.Frame;
import io.turno.sandbox.line.FramePort;

/** A keypad and its TCP port: says each press, again and again, until somebody takes it. */
final class KeypadPort {
    private static final long AGAIN_MS = 500;

    private final Keypad keypad;
    private final FramePort port;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;

    private KeypadPort(String host, int port, Keypad keypad) {
        this.keypad = keypad;
        this.port = FramePort.open(host, port, this::hear);
        this.thread = Thread.ofVirtual().name("keypad-" + this.port.port()).unstarted(this::run);
    }

    static KeypadPort open(String host, int port, Keypad keypad) {
        var opened = new KeypadPort(host, port, keypad);
        opened.thread.start();
        return opened;
    }

    Keypad keypad() {
        return keypad;
    }

    int port() {
        return port.port();
    }

    boolean isOpen() {
        return port.isOpen();
    }

    /** There may be something to say. */
    void wake() {
        news.release();
    }

    /** After the ACK of one press the next may go. */
    private Optional<Frame> hear(Frame frame) {
        Optional<Frame> answer = keypad.hear(frame);
        if (frame.isAnswer()) {
            wake();
        }
        return answer;
    }

    private void run() {
        try {
            while (isOpen()) {
                keypad.report().ifPresent(port::say);
                news.tryAcquire(AGAIN_MS, TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        port.close();
        thread.interrupt();
    }
}
