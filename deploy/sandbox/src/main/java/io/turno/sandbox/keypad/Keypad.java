package io.turno.sandbox.keypad;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;
import io.turno.contracts.device.Frame;
import io.turno.contracts.device.KeyReport;
import io.turno.contracts.device.KeypadPoll;
import io.turno.contracts.device.NakReason;
import io.turno.sandbox.led.LedDisplay;
import io.turno.sandbox.line.FrameDevice;

/** One keypad: an eight-character display, digits that it collects by itself, and presses until somebody takes them. */
final class Keypad implements FrameDevice {
    private static final String FIRMWARE = "TK8/1.0";
    private static final int MOST_PRESSES = 9;
    private static final int SEQUENCES = 256;
    private static final Duration DIGITS_KEPT = Duration.ofSeconds(10);

    private final int address;
    private final LedDisplay display;
    private final RandomGenerator random;
    private final Deque<Frame> presses = new ArrayDeque<>();
    private String boot;
    private int sequence;
    private String digits = "";
    private long digitsUntil;

    Keypad(int address, Clock clock, RandomGenerator random) {
        this.address = address;
        this.display = new LedDisplay(address, FIRMWARE, clock);
        this.random = random;
        switchOn();
    }

    /**
     * What can be seen, and what waits.
     *
     * @param shown the digits while they are typed, otherwise what the host wants shown
     * @param waiting presses that nobody has acknowledged
     */
    record Look(String shown, boolean blink, String digits, int waiting, String boot, LedDisplay.Face face) {}

    synchronized Look look() {
        LedDisplay.Face face = display.face();
        String typed = digits();
        boolean typing = !typed.isEmpty();
        return new Look(typing ? typed : face.text(), !typing && face.blink(), typed, presses.size(), boot, face);
    }

    /** Off and on again: presses that nobody took are gone. */
    synchronized void switchOn() {
        boot = "%04X".formatted(random.nextInt(0x10000));
        sequence = 0;
        digits = "";
        presses.clear();
        display.loseMemory();
    }

    synchronized void digit(char digit) {
        String typed = digits();
        digits = typed.length() < KeyReport.MOST_DIGITS ? typed + digit : typed;
        digitsUntil = System.nanoTime() + DIGITS_KEPT.toNanos();
    }

    synchronized void clear() {
        digits = "";
    }

    /** Nothing happens where the keypad holds as many presses as it can. */
    synchronized void press(Key key) {
        if (presses.size() < MOST_PRESSES) {
            presses.add(new KeyReport(boot, key, digits()).toFrame(address, sequence));
            sequence = (sequence + 1) % SEQUENCES;
        }
        digits = "";
    }

    private String digits() {
        if (System.nanoTime() - digitsUntil > 0) {
            digits = "";
        }
        return digits;
    }

    /** The oldest press that nobody has acknowledged. */
    synchronized Optional<Frame> report() {
        return Optional.ofNullable(presses.peek());
    }

    /** An ACK ends a report, and so does a NAK: the host will never take it. */
    @Override
    public synchronized Optional<Frame> hear(Frame frame) {
        if (frame.isAnswer()) {
            report().filter(frame::answers).ifPresent(taken -> presses.remove());
            return Optional.empty();
        }
        boolean isPoll = frame.address() == address && frame.command() == KeypadPoll.LETTER;
        if (isPoll && frame.payload().isEmpty()) {
            return Optional.of(KeypadPoll.answer(frame, presses.size()));
        }
        return isPoll ? Optional.of(frame.nak(NakReason.PAYLOAD)) : display.hear(frame);
    }
}
