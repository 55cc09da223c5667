package io.turno.contracts.device;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turno.contracts.device.DeviceEvent.KeyPressed.Key;

/**
 * How a keypad says that a key was pressed, e.g. {@code 3F2AT2}: a frame of the device's own, with a sequence of its own,
 * sent again until the host acknowledges it.
 *
 * @param boot four upper-case hexadecimal digits, drawn anew whenever the keypad starts: a keypad that starts afresh begins
 *     its sequence anew, and its first press must not look like a repetition
 * @param digits typed before the key, 0 to 8
 */
public record KeyReport(String boot, Key key, String digits) {
    /** The letter on the wire. */
    public static final char LETTER = 'K';

    /** Digits that the keypad's display holds. */
    public static final int MOST_DIGITS = 8;

    private static final Pattern WIRE = Pattern.compile("([0-9A-F]{4})([A-Z])([0-9]{0,8})");

    public KeyReport {
        Objects.requireNonNull(key, "key");
        if (!WIRE.matcher(boot + letterOf(key) + digits).matches()) {
            throw new IllegalArgumentException("Not a key that a keypad can report");
        }
    }

    public Frame toFrame(int address, int sequence) {
        return new Frame(address, sequence, LETTER, boot + letterOf(key) + digits);
    }

    /** The press in this frame; empty where it holds none. */
    public static Optional<KeyReport> of(Frame frame) {
        Matcher wire = WIRE.matcher(frame.payload());
        if (frame.command() != LETTER || !wire.matches()) {
            return Optional.empty();
        }
        return keyOf(wire.group(2).charAt(0)).map(key -> new KeyReport(wire.group(1), key, wire.group(3)));
    }

    private static char letterOf(Key key) {
        return switch (key) {
            case NEXT -> 'N';
            case RECALL -> 'R';
            case START_FINISH -> 'S';
            case TRANSFER -> 'T';
            case NO_SHOW -> 'M';
            case PARK -> 'P';
            case CALL -> 'C';
        };
    }

    private static Optional<Key> keyOf(char letter) {
        for (Key key : Key.values()) {
            if (letterOf(key) == letter) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
